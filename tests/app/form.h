/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-moment.h"
#include "gw-tree.h"

#include <gtk/gtk.h>

/* A brief in a form on the screen, and what can be read in it. */
typedef struct
{
  GwTree    *tree;
  GtkWidget *window;
  GtkWidget *page;
} Form;

Form       form_open_text   (const char  *text);

/* body: the XML inside the brief */
Form       form_open        (const char  *moment,
                             const char  *body);
Form       form_open_sample (const char  *name);

/* Lets the form know another sample, which is returned (transfer none), as one of its workspace. */
GwItem    *form_add_other   (Form        *form,
                             const char  *name);
void       form_close       (Form        *form);

/* The section's card; it must be there. */
GtkWidget *form_find_card   (Form        *form,
                             GwSectionId  id);

/* The label that holds the words; NULL where nothing says them, or nobody can see it. */
GtkWidget *find_words       (GtkWidget   *root,
                             const char  *words);

/* The numbers are asked in a thread; they answer within seconds, or never. */
GtkWidget *wait_for_words   (GtkWidget   *root,
                             const char  *words);
void       wait_until_gone  (GtkWidget   *root,
                             const char  *words);

/* Clicks the button that says so. */
void       press            (GtkWidget   *root,
                             const char  *words);
