/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-input-private.h"

#include <string.h>

static const struct { const char *words; gunichar sign; const char *code; double factor; } moneys[] = {
  { "eur euro euros يورو", 0x20AC, "EUR", 1 }, { "usd dollar dollars دولار دولارا دولارات", '$', "USD", 1 },
  { "gbp pound pounds", 0x00A3, "GBP", 1 }, { "chf franken", 0, "CHF", 1 },
  { "jpy yen", 0x00A5, "JPY", 1 }, { "keur teur", 0, "EUR", 1e3 }, { "kchf tchf", 0, "CHF", 1e3 },
  { "sek", 0, "SEK", 1 }, { "nok", 0, "NOK", 1 }, { "dkk", 0, "DKK", 1 }, { "pln", 0, "PLN", 1 },
  { "sar ريال ريالا ريالات", 0, "SAR", 1 }, { "aed درهم درهما دراهم", 0, "AED", 1 },
  { "egp جنيه جنيها جنيهات", 0, "EGP", 1 }, { "kwd", 0, "KWD", 1 }, { "qar", 0, "QAR", 1 },
  { "bhd", 0, "BHD", 1 }, { "omr", 0, "OMR", 1 }, { "jod", 0, "JOD", 1 }, { "iqd", 0, "IQD", 1 },
  { "mad", 0, "MAD", 1 }, { "dzd", 0, "DZD", 1 }, { "tnd", 0, "TND", 1 }, { "lbp", 0, "LBP", 1 },
};

/* Whose money it is, where countries share its name: a dinar alone is nobody's. */
static const struct { const char *of, *words, *code; } countries[] = {
  { "ريال ريالا ريالات", "سعودي سعوديا", "SAR" }, { "ريال ريالا ريالات", "قطري قطريا", "QAR" },
  { "ريال ريالا ريالات", "عماني عمانيا", "OMR" }, { "درهم درهما دراهم", "اماراتي اماراتيا", "AED" },
  { "درهم درهما دراهم", "مغربي مغربيا", "MAD" }, { "جنيه جنيها جنيهات", "مصري مصريا", "EGP" },
  { "جنيه جنيها جنيهات", "استرليني استرلينيا", "GBP" }, { "دولار دولارا دولارات", "امريكي امريكيا", "USD" },
  { "دينار دينارا دنانير", "كويتي كويتيا", "KWD" }, { "دينار دينارا دنانير", "بحريني بحرينيا", "BHD" },
  { "دينار دينارا دنانير", "اردني اردنيا", "JOD" }, { "دينار دينارا دنانير", "عراقي عراقيا", "IQD" },
  { "دينار دينارا دنانير", "جزائري جزائريا", "DZD" }, { "دينار دينارا دنانير", "تونسي تونسيا", "TND" },
};

/* The currency that is named at @token: its ISO 4217 code, not owned, or NULL. @factor: (out): by what
 * it multiplies ("kEUR"); @used: (out): how many tokens name it. */
const char *
gw_input_currency (const GwToken *token,
                   double        *factor,
                   guint         *used)
{
  *factor = 1;
  *used = 2;
  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    if (gw_token_is_word (token, countries[i].of) && gw_token_is_word (&token[1], countries[i].words))
      return countries[i].code;

  *used = 1;
  for (guint i = 0; i < G_N_ELEMENTS (moneys); i++)
    if (gw_token_is_word (token, moneys[i].words)
        || (moneys[i].sign != 0 && gw_token_is_sign (token, moneys[i].sign)))
      {
        *factor = moneys[i].factor;
        return moneys[i].code;
      }
  return NULL;
}

/* How many tokens from @token on say that something is paid once: "one-off", "einmalig". */
static guint
once_at (const GwToken *token)
{
  if (gw_token_is_word (token, "once oneoff onetime einmalig einmal"))
    return 1;
  if (gw_token_is_word (token, "مره") && gw_token_is_word (&token[1], "واحده"))
    return 2;
  if (!gw_token_is_word (token, "one"))
    return 0;
  guint dash = gw_token_is_sign (&token[1], '-') ? 1 : 0;
  return gw_token_is_word (&token[1 + dash], "off time") ? 2 + dash : 0;
}

/* Returns: (transfer full): @text without the words that say that it is paid once; @once: (out):
 * whether there were any */
char *
gw_input_cut_once (const char *text,
                   gboolean   *once)
{
  g_autoptr (GArray) tokens = gw_input_scan (text, GW_SCAN_NUMBERS);

  *once = FALSE;
  for (guint i = 0; i < tokens->len; i++)
    {
      const GwToken *token = &g_array_index (tokens, GwToken, i);
      guint n = once_at (token);

      if (n == 0)
        continue;
      *once = TRUE;
      g_autofree char *head = gw_input_trim (text, token->start);
      g_autofree char *tail = gw_input_trim (text + token[n - 1].end, -1);
      g_autofree char *both = g_strconcat (head, *head != '\0' && *tail != '\0' ? " " : "", tail, NULL);
      if (g_str_has_suffix (both, ","))
        both[strlen (both) - 1] = '\0';
      return g_steal_pointer (&both);
    }
  return g_strdup (text);
}
