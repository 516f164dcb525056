/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gw-input-private.h"
#include "gw-input-table-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define WORK (1 << GW_TABLE_WORK)
#define PIECES (1 << GW_TABLE_PIECES)
#define COSTS (1 << GW_TABLE_COSTS)
#define BENEFITS (1 << GW_TABLE_BENEFITS)
#define ALL (WORK | PIECES | COSTS | BENEFITS)

/* Heads as people call their columns, folded, English then German, Arabic at the end. */
static const struct { guint tables; GwInputColumn column; const char *heads; } known[] = {
  { ALL, GW_COLUMN_STATEMENT, "what|item|title|name|description|statement|was|titel|bezeichnung|"
                              "beschreibung|thema|position" },
  { WORK | PIECES, GW_COLUMN_STATEMENT, "work|task|feature|piece|story|epic|request|topic|arbeit|"
                                        "aufgabe|vorhaben|stück|teil|paket|arbeitspaket" },
  { COSTS, GW_COLUMN_STATEMENT, "cost|costs|cost item|kosten|kostenart|posten" },
  { BENEFITS, GW_COLUMN_STATEMENT, "benefit|benefits|brings|nutzen|vorteil|ertrag" },

  { WORK, GW_COLUMN_WEEKS, "weeks|wk|duration|effort|size|how long|wochen|dauer|aufwand|umfang" },
  { WORK, GW_COLUMN_DELAY_COST, "cost of delay|delay cost|delay costs|a week later costs|cost per week|"
                                "cost a week|cod|verzögerungskosten|kosten der verzögerung|"
                                "kosten pro woche|eine woche später kostet|woche später kostet" },
  { WORK, GW_COLUMN_BY_DATE, "by|due|due date|deadline|date|bis|termin|frist|fällig|fällig am|datum" },
  { WORK, GW_COLUMN_MISS_COST, "missing it costs|miss cost|cost of missing|penalty|versäumnis|"
                               "vertragsstrafe|strafe|verpassen kostet" },

  { PIECES, GW_COLUMN_NEED, "need|priority|must should could|moscow|must|bedarf|priorität|prio|"
                            "wichtigkeit|muss soll kann" },
  { PIECES, GW_COLUMN_VALUE, "value|points|score|wert|nutzen|punkte" },
  { PIECES, GW_COLUMN_WAY, "way|approach|solution|variant|weg|ansatz|lösung|lösungsweg|variante" },
  { PIECES, GW_COLUMN_DAYS, "days|effort|estimate|range|person days|tage|aufwand|schätzung|spanne|"
                            "personentage|pt" },
  { PIECES, GW_COLUMN_COVERS, "does|covers|coverage|leistet|deckt|deckt ab|erfüllt" },
  { PIECES, GW_COLUMN_WHO, "who|by|estimated by|estimator|engineer|wer|von|geschätzt von|schätzer" },
  { PIECES, GW_COLUMN_DRIVER, "hard because|why hard|what makes it hard|driver|risk|schwer weil|"
                              "schwierig weil|was es schwer macht|warum schwer|treiber|risiko" },

  { ALL, GW_COLUMN_LOW, "low|min|minimum|best|best case|optimistic|good case|niedrig|tief|bestfall|"
                        "bester fall|im besten fall|optimistisch" },
  { ALL, GW_COLUMN_HIGH, "high|max|maximum|worst|worst case|pessimistic|bad case|hoch|schlimmster fall|"
                         "im schlimmsten fall|pessimistisch" },
  { ALL, GW_COLUMN_LIKELY, "likely|most likely|expected|realistic|wahrscheinlich|erwartet|realistisch" },

  { COSTS, GW_COLUMN_AMOUNT, "amount|price|sum|eur|euro|€|betrag|summe|preis|höhe" },
  { COSTS | BENEFITS, GW_COLUMN_KIND, "kind|type|once or yearly|frequency|recurring|art|turnus|"
                                      "einmalig oder jährlich|rhythmus" },
  { COSTS, GW_COLUMN_PEOPLE, "people|heads|headcount|fte|personen|köpfe|leute|vzä" },
  { COSTS, GW_COLUMN_FROM, "from|start|starts|from month|ab|von|beginn|start ab" },
  { COSTS | BENEFITS, GW_COLUMN_UNTIL, "until|to|end|ends|bis|ende" },

  { BENEFITS, GW_COLUMN_MEASURE, "measure|unit|metric|kpi|kennzahl|messgrösse|maß|einheit|grösse" },
  { BENEFITS, GW_COLUMN_LIKELY, "a year|per year|number|count|how many|im jahr|pro jahr|anzahl|menge" },
  { BENEFITS, GW_COLUMN_WORTH, "worth each|worth|value each|value|wert je|wert pro stück|stückwert|wert" },
  { BENEFITS, GW_COLUMN_FROM, "with|with it|from|start|mit|ab|von|beginn" },
  { BENEFITS, GW_COLUMN_WITHOUT, "without|without it|otherwise|ohne|sonst" },

  { ALL, GW_COLUMN_STATEMENT, "البند|العنصر|العنوان|الاسم|الوصف|البيان|الموضوع" },
  { WORK | PIECES, GW_COLUMN_STATEMENT, "العمل|المهمة|الميزة|الجزء|القطعة|الطلب|حزمة العمل" },
  { COSTS, GW_COLUMN_STATEMENT, "التكلفة|التكاليف|الكلفة|المصروف|النفقة" },
  { BENEFITS, GW_COLUMN_STATEMENT, "الفائدة|الفوائد|المنفعة|ما يجلبه" },

  { WORK, GW_COLUMN_WEEKS, "أسابيع|أسبوع|المدة|الجهد|الحجم|كم يستغرق" },
  { WORK, GW_COLUMN_DELAY_COST, "تكلفة التأخير|كلفة التأخير|تكلفة أسبوع|التكلفة في الأسبوع|"
                                "تكلفة أسبوع من التأخير" },
  { WORK, GW_COLUMN_BY_DATE, "بحلول|حتى|الموعد|الموعد النهائي|التاريخ|تاريخ الاستحقاق" },
  { WORK, GW_COLUMN_MISS_COST, "تكلفة التفويت|تكلفة فوات الموعد|الغرامة|غرامة التأخير" },

  { PIECES, GW_COLUMN_NEED, "الحاجة|الأولوية|الأهمية" },
  { PIECES, GW_COLUMN_VALUE, "القيمة|النقاط|الدرجة" },
  { PIECES, GW_COLUMN_WAY, "الطريقة|الحل|النهج|البديل" },
  { PIECES, GW_COLUMN_DAYS, "أيام|يوم|الجهد|التقدير|المدى|أيام العمل" },
  { PIECES, GW_COLUMN_COVERS, "يغطي|التغطية|ما يؤديه" },
  { PIECES, GW_COLUMN_WHO, "من|المقدر|من قدره|المهندس|صاحب التقدير" },
  { PIECES, GW_COLUMN_DRIVER, "صعب لأن|سبب الصعوبة|ما يجعله صعبا|الخطر|المخاطر" },

  { ALL, GW_COLUMN_LOW, "الأدنى|الحد الأدنى|الأقل|أفضل حالة|متفائل" },
  { ALL, GW_COLUMN_HIGH, "الأعلى|الحد الأقصى|الأقصى|الأكثر|أسوأ حالة|متشائم" },
  { ALL, GW_COLUMN_LIKELY, "الأرجح|المرجح|المتوقع|المحتمل|واقعي" },

  { COSTS, GW_COLUMN_AMOUNT, "المبلغ|السعر|المجموع|القيمة|يورو" },
  { COSTS | BENEFITS, GW_COLUMN_KIND, "النوع|مرة أو سنويا|التكرار" },
  { COSTS, GW_COLUMN_PEOPLE, "الأشخاص|عدد الأشخاص|الأفراد|الموظفون" },
  { COSTS, GW_COLUMN_FROM, "من|البداية|ابتداء من|من شهر" },
  { COSTS | BENEFITS, GW_COLUMN_UNTIL, "حتى|إلى|النهاية" },

  { BENEFITS, GW_COLUMN_MEASURE, "المقياس|الوحدة|المؤشر" },
  { BENEFITS, GW_COLUMN_LIKELY, "في السنة|سنويا|العدد|الكمية|كم" },
  { BENEFITS, GW_COLUMN_WORTH, "قيمة الواحد|قيمة كل منها|قيمة الوحدة|القيمة" },
  { BENEFITS, GW_COLUMN_FROM, "معه|مع|من|البداية" },
  { BENEFITS, GW_COLUMN_WITHOUT, "من دونه|من دون|دونه|بدونه|بدون" },
};

/* @head folded, with everything but letters, digits and currency signs as single blanks. */
static char *
fold_head (const char *head)
{
  g_autofree char *folded = g_utf8_casefold (head, -1);
  g_autofree char *composed = g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
  g_autofree char *plain = gw_input_plain_head (composed);
  g_autoptr(GString) text = g_string_new (NULL);

  for (const char *at = plain; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isalnum (c) || g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL)
        g_string_append_unichar (text, c);
      else if (text->len > 0 && text->str[text->len - 1] != ' ')
        g_string_append_c (text, ' ');
    }
  g_strchomp (text->str);
  return g_strdup (text->str);
}

/* How well @name, a head we know, fits @head, which has to hold it as whole words: longer names fit
 * better, so that one which is all of the head fits best; 0 is not at all. */
static gsize
fit (const char *head,
     const char *name)
{
  g_autofree char *folded = fold_head (name);
  gsize length = strlen (folded);

  for (const char *at = head; (at = strstr (at, folded)) != NULL; at += length)
    if ((at == head || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
      return length;
  return 0;
}

/* The column that @head names in a table of @of; GW_COLUMN_NONE if we do not know it. */
GwInputColumn
gw_input_table_match_head (const char     *head,
                           GwInputTableOf  of)
{
  g_autofree char *folded = fold_head (head);
  GwInputColumn column = GW_COLUMN_NONE;
  gsize best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if ((known[i].tables & (1 << of)) == 0)
        continue;
      g_auto(GStrv) names = g_strsplit (known[i].heads, "|", -1);
      for (guint j = 0; names[j] != NULL; j++)
        if (fit (folded, names[j]) > best)
          {
            best = fit (folded, names[j]);
            column = known[i].column;
          }
    }
  return column;
}

/* What a column is called on the screen; "" for GW_COLUMN_NONE. Not owned by the caller. */
const char *
gw_input_column_label (GwInputColumn column)
{
  static const char *const texts[] = {
    [GW_COLUMN_NONE] = "",
    [GW_COLUMN_STATEMENT] = NC_("column", "text"),
    [GW_COLUMN_WEEKS] = NC_("column", "weeks"),
    [GW_COLUMN_DELAY_COST] = NC_("column", "what a week later costs"),
    [GW_COLUMN_BY_DATE] = NC_("column", "by"),
    [GW_COLUMN_MISS_COST] = NC_("column", "what missing it costs"),
    [GW_COLUMN_NEED] = NC_("column", "need"),
    [GW_COLUMN_VALUE] = NC_("column", "value"),
    [GW_COLUMN_WAY] = NC_("column", "way"),
    [GW_COLUMN_DAYS] = NC_("column", "days"),
    [GW_COLUMN_LOW] = NC_("column", "low"),
    [GW_COLUMN_LIKELY] = NC_("column", "likely"),
    [GW_COLUMN_HIGH] = NC_("column", "high"),
    [GW_COLUMN_COVERS] = NC_("column", "how much of it"),
    [GW_COLUMN_WHO] = NC_("column", "who says so"),
    [GW_COLUMN_DRIVER] = NC_("column", "hard because"),
    [GW_COLUMN_AMOUNT] = NC_("column", "amount"),
    [GW_COLUMN_KIND] = NC_("column", "once or yearly"),
    [GW_COLUMN_PEOPLE] = NC_("column", "people"),
    [GW_COLUMN_FROM] = NC_("column", "from"),
    [GW_COLUMN_UNTIL] = NC_("column", "until"),
    [GW_COLUMN_MEASURE] = NC_("column", "measure"),
    [GW_COLUMN_WORTH] = NC_("column", "worth each"),
    [GW_COLUMN_WITHOUT] = NC_("column", "without"),
  };

  g_return_val_if_fail ((guint) column < G_N_ELEMENTS (texts), "");
  return column == GW_COLUMN_NONE ? "" : g_dpgettext2 (GETTEXT_PACKAGE, "column", texts[column]);
}
