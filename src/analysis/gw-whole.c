/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-whole.h"

#include <math.h>

/* The greatest power of ten in a limb; a number's digits come off nineteen at a time. */
#define TEN_TO_19 G_GUINT64_CONSTANT (10000000000000000000)

typedef unsigned __int128 Wide;

/* Adds @times @other to @sum in place. The caller has chosen @width so that no carry is left. */
void
gw_whole_add_times (guint64       *sum,
                    guint          width,
                    const guint64 *other,
                    guint          other_width,
                    guint64        times)
{
  guint64 carry = 0;

  g_return_if_fail (other_width <= width);

  for (guint i = 0; i < width && (i < other_width || carry != 0); i++)
    {
      Wide limb = (Wide) sum[i] + carry;

      if (i < other_width)
        limb += (Wide) other[i] * times;
      sum[i] = (guint64) limb;
      carry = (guint64) (limb >> 64);
    }
}

/* Multiplies @number in place; an empty array is zero and stays it. */
void
gw_whole_multiply (GArray  *number,
                   guint64  factor)
{
  guint64 carry = 0;

  for (guint i = 0; i < number->len; i++)
    {
      guint64 *limb = &g_array_index (number, guint64, i);
      Wide product = (Wide) *limb * factor + carry;

      *limb = (guint64) product;
      carry = (guint64) (product >> 64);
    }

  if (carry != 0)
    g_array_append_val (number, carry);
}

static guint64
divide (guint64 *number,
        guint    width,
        guint64  divisor)
{
  Wide rest = 0;

  for (guint i = width; i-- > 0;)
    {
      Wide part = (rest << 64) | number[i];

      number[i] = (guint64) (part / divisor);
      rest = part % divisor;
    }

  return (guint64) rest;
}

/* Returns: (transfer full): the decimal digits of @number, all of them. */
char *
gw_whole_to_string (const guint64 *number,
                    guint          width)
{
  g_autofree guint64 *rest = g_memdup2 (number, width * sizeof (guint64));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) digits = g_string_new (NULL);

  do
    {
      guint64 part;

      while (width > 0 && rest[width - 1] == 0)
        width--;
      part = divide (rest, width, TEN_TO_19);
      while (width > 0 && rest[width - 1] == 0)
        width--;
      g_ptr_array_add (parts, g_strdup_printf (width > 0 ? "%019" G_GUINT64_FORMAT
                                                         : "%" G_GUINT64_FORMAT,
                                               part));
    }
  while (width > 0);

  for (guint i = parts->len; i-- > 0;)
    g_string_append (digits, g_ptr_array_index (parts, i));

  return g_string_free (g_steal_pointer (&digits), FALSE);
}

/* The nearest double, HUGE_VAL where there is none; for shares and comparisons. */
double
gw_whole_to_double (const guint64 *number,
                    guint          width)
{
  double value = 0;

  for (guint i = width; i-- > 0;)
    value = value * 0x1p64 + (double) number[i];

  return value;
}
