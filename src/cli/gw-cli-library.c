/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli-library.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-cli-kept.h"
#include "gw-id.h"
#include "gw-main-text.h"
#include "gw-tree.h"

static int
find_field (const GwKind *kind,
            const char   *name)
{
  int part = gw_kind_find_attribute (kind, name);

  if (part < 0)
    part = gw_kind_find_element (kind, name);
  return part >= 0 && !gw_part_is_items (&kind->parts[part])
                 && kind->parts[part].type != GW_TYPE_ID
             ? part
             : -1;
}

/* Sets what FIELD=VALUE says. */
static gboolean
set_field (GwTree      *tree,
           GwNode      *node,
           const char  *word,
           GError     **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals != NULL ? g_strndup (word, equals - word) : g_strdup (word);
  int part = equals != NULL ? find_field (gw_node_get_kind (node), name) : -1;

  if (part < 0)
    {
      g_set_error (error, GW_ERROR, GW_ERROR_USAGE,
                   _("“%s” is not a field of a %s; write FIELD=VALUE, as in statement=\"…\"."),
                   word, gw_node_get_kind (node)->element);
      return FALSE;
    }

  return gw_tree_set (tree, node, part, equals + 1, error);
}

/* What an item cannot go without is set before it is inserted; the rest by name afterwards. */
static GwItem *
new_item (GwKindId   kind_id,
          char     **words)
{
  const GwKind *kind = gw_kind (kind_id);
  GwContent content[GW_MAX_PARTS] = { 0 };
  g_autofree char *id = gw_id_new (kind_id);

  content[kind->id_part].text = id;
  if (kind_id == GW_KIND_PARTY)
    content[GW_PARTY_SIDE].text = "them";
  for (guint i = 0; i < kind->n_parts; i++)
    if (kind->parts[i].need == GW_NEED_REQUIRED && content[i].text == NULL)
      content[i].text = "";
  for (char **word = words; *word != NULL; word++)
    for (guint i = 0; i < kind->n_parts; i++)
      if (kind->parts[i].name != NULL && g_str_has_prefix (*word, kind->parts[i].name)
          && (*word)[strlen (kind->parts[i].name)] == '=' && kind->parts[i].type == GW_TYPE_TEXT)
        content[i].text = *word + strlen (kind->parts[i].name) + 1;

  return gw_item_new (kind_id, content);
}

static GwExit
add (const GwCliOptions  *options,
     int                  argc,
     char               **argv)
{
  int part = argc > 0 ? gw_cli_find_kept_kind (argv[0]) : -1;
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = NULL;

  if (part < 0 || argc < 2)
    return gw_cli_usage (_("“library add” takes a kind (party, objective, interest, fact, "
                           "fallback) and FIELD=VALUE, as in statement=\"…\"."));

  g_autofree char *path = gw_cli_library_path (options);
  g_autoptr (GwItem) library = gw_cli_read_library (path, &digest);
  if (library == NULL)
    return GW_EXIT_INPUT;

  g_autoptr (GwTree) tree = gw_tree_new (library);
  g_autoptr (GwItem) item = new_item (gw_kind (GW_KIND_LIBRARY)->parts[part].child, argv + 1);
  GwNode *node = gw_tree_append (tree, gw_tree_get_root (tree), part, item, &error);

  for (int i = 1; i < argc && node != NULL && error == NULL; i++)
    set_field (tree, node, argv[i], &error);
  if (error != NULL)
    {
      gw_cli_report (NULL, error);
      return GW_EXIT_USAGE;
    }

  if (!gw_cli_write_document (path, gw_tree_get_item (tree), digest))
    return GW_EXIT_OUTPUT;
  g_print ("%s\n", gw_node_get_id (node));
  return GW_EXIT_DONE;
}

static GwExit
list (const GwCliOptions  *options,
      int                  argc,
      char               **argv)
{
  int only = argc > 0 ? gw_cli_find_kept_kind (argv[0]) : -1;
  g_autofree char *digest = NULL;

  if (argc > 1 || (argc == 1 && only < 0))
    return gw_cli_usage (_("“library list” takes one kind at most: party, objective, interest, "
                           "fact or fallback."));

  g_autofree char *path = gw_cli_library_path (options);
  g_autoptr (GwItem) library = gw_cli_read_library (path, &digest);
  if (library == NULL)
    return GW_EXIT_INPUT;

  const GwKind *kind = gw_item_get_kind (library);
  for (guint i = 0; i < kind->n_parts; i++)
    {
      if (!gw_part_is_items (&kind->parts[i]) || (only >= 0 && (int) i != only))
        continue;
      for (guint j = 0; j < gw_item_count (library, i); j++)
        {
          GwItem *item = gw_item_get_child (library, i, j);
          const char *text = gw_item_get_main_text (item);

          g_print ("%s\t%s\t%s\n", gw_item_get_id (item), gw_item_get_kind (item)->element,
                   text != NULL ? text : "");
        }
    }

  return GW_EXIT_DONE;
}

GwExit
gw_cli_library (int    argc,
                char **argv)
{
  GwCliList wanted = { NULL };
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &wanted.kind, N_("Kind of the rows, or of what is exported"),
      "KIND" },
    { "merge", 0, 0, G_OPTION_ARG_NONE, &wanted.merge,
      N_("Import: bring what is kept already up to date"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &wanted.dry_run, N_("Import: only tell what would come"),
      NULL },
    { NULL },
  };
  g_auto (GwCliOptions) options;
  GwExit exit_code;

  if (!gw_cli_parse (&options, entries, &argc, &argv, &exit_code))
    return exit_code;

  const char *what = argc >= 2 ? argv[1] : "";
  if (strcmp (what, "add") == 0)
    exit_code = add (&options, argc - 2, argv + 2);
  else if (strcmp (what, "list") == 0)
    exit_code = list (&options, argc - 2, argv + 2);
  else if (strcmp (what, "import") == 0)
    exit_code = gw_cli_library_import (&options, &wanted, argc - 2, argv + 2);
  else if (strcmp (what, "export") == 0)
    exit_code = gw_cli_library_export (&options, &wanted, argc - 2, argv + 2);
  else
    exit_code = gw_cli_usage (_("“library” takes “add”, “list”, “import” or “export”."));
  g_free (wanted.kind);
  return exit_code;
}
