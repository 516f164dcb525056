/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-input-row.h"
#include "gw-short.h"

G_BEGIN_DECLS

/* One answer on its way into a brief. */
typedef struct
{
  GwTree     *tree;
  GwNode     *root;
  GDateTime  *now;
  GError    **error;
} GwAnswer;

/* What a goal can do: show its text, take a text, say what was understood. `set` returns FALSE with
 * the reason; `say` returns FALSE with the reason in `said`. Texts given to either are trimmed. */
typedef struct
{
  char     *(*get) (GwItem *brief);
  gboolean  (*set) (GwAnswer *answer, const char *text);
  gboolean  (*say) (const char *text, GDateTime *now, char **said); /* NULL: nothing to say */
} GwGoalWay;

extern const GwGoalWay gw_goal_who;
extern const GwGoalWay gw_goal_customer;
extern const GwGoalWay gw_goal_meeting;
extern const GwGoalWay gw_goal_asks;
extern const GwGoalWay gw_goal_need;
extern const GwGoalWay gw_goal_need_by;
extern const GwGoalWay gw_goal_works;
extern const GwGoalWay gw_goal_way;
extern const GwGoalWay gw_goal_other_way;
extern const GwGoalWay gw_goal_question;
extern const GwGoalWay gw_goal_fallback;
extern const GwGoalWay gw_goal_outcome;
extern const GwGoalWay gw_goal_due;
extern const GwGoalWay gw_goal_estimate;
extern const GwGoalWay gw_goal_driver;
extern const GwGoalWay gw_goal_must;
extern const GwGoalWay gw_goal_simpler;
extern const GwGoalWay gw_goal_promise;
extern const GwGoalWay gw_goal_direction;
extern const GwGoalWay gw_goal_unknown;
extern const GwGoalWay gw_goal_next;
extern const GwGoalWay gw_goal_avoid;
extern const GwGoalWay gw_goal_cost;
extern const GwGoalWay gw_goal_objective;
extern const GwGoalWay gw_goal_sooner;
extern const GwGoalWay gw_goal_worth;
extern const GwGoalWay gw_goal_behind;
extern const GwGoalWay gw_goal_answer;
extern const GwGoalWay gw_goal_decision;

/* Finding: an index among the items of a part, -1 for none. */
int         gw_short_find        (GwItem     *holder,
                                  guint       part,
                                  guint       choice_part,
                                  const char *choice);
int         gw_short_find_asker  (GwItem     *brief);
int         gw_short_find_need   (GwItem     *brief);
int         gw_short_find_ours   (GwItem     *brief);
GwItem     *gw_short_item        (GwItem     *holder,
                                  guint       part,
                                  int         index);
char       *gw_short_name_asks   (GwItem     *brief) G_GNUC_WARN_UNUSED_RESULT;

const char *gw_short_text        (GwItem     *item,
                                  guint       part);
char       *gw_short_first       (const char *many) G_GNUC_WARN_UNUSED_RESULT;
gboolean    gw_short_is_blank    (GwItem     *item,
                                  guint64     but);
GwItem     *gw_short_benefit     (GwItem     *brief);
double      gw_short_number      (GwItem     *item,
                                  guint       part);

/* Writing; all in the undo group that is open. */
GwNode     *gw_answer_moment     (GwAnswer   *answer);
GwNode     *gw_answer_child      (GwNode     *holder,
                                  guint       part,
                                  int         index);
GwNode     *gw_answer_add        (GwAnswer   *answer,
                                  GwNode     *holder,
                                  guint       part,
                                  ...);
gboolean    gw_answer_put        (GwAnswer   *answer,
                                  GwNode     *node,
                                  guint       part,
                                  const char *text);
gboolean    gw_answer_put_number (GwAnswer   *answer,
                                  GwNode     *node,
                                  guint       part,
                                  double      number);
gboolean    gw_answer_clean      (GwAnswer   *answer,
                                  GwNode     *node,
                                  guint64     but);
gboolean    gw_answer_clean_people (GwAnswer *answer);
gboolean    gw_answer_put_start  (GwAnswer   *answer,
                                  GwNode     *meeting,
                                  const char *iso);
const char *gw_answer_us         (GwAnswer   *answer);
GwNode     *gw_answer_asker      (GwAnswer   *answer);
GwNode     *gw_answer_need       (GwAnswer   *answer);
GwNode     *gw_answer_benefit    (GwAnswer   *answer,
                                  gboolean    may_add);
gboolean    gw_answer_clean_benefit (GwAnswer *answer);
gboolean    gw_answer_refuse     (GwAnswer   *answer,
                                  char       *fault);

gboolean    gw_short_is_telling  (GwInput            input);
gboolean    gw_short_is_day      (const GwInputDate *date);
char       *gw_short_say_needs_day (void) G_GNUC_WARN_UNUSED_RESULT;
gboolean    gw_short_take_day    (const char        *field,
                                  GDateTime         *now,
                                  GwInputDate       *day,
                                  char             **fault);

/* Text in a box */
char       *gw_short_join        (char * const *fields) G_GNUC_WARN_UNUSED_RESULT;
gboolean    gw_short_cut         (const char  *text,
                                  char       **first,
                                  char       **rest);
char       *gw_short_part_point  (const char  *text,
                                  GDateTime   *now) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_short_unquote     (const char  *text) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_short_date_text   (const char  *iso) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_short_by_text     (const char  *iso) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_short_time_said   (double       low,
                                  double       likely,
                                  double       high,
                                  gboolean     weeks) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_short_time_text   (double       low,
                                  double       likely,
                                  double       high,
                                  gboolean     weeks) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_short_amount_text (double       low,
                                  double       likely,
                                  double       high) G_GNUC_WARN_UNUSED_RESULT;
GwInput     gw_short_amount      (const char   *text,
                                  GwInputRange *range);
const char *gw_short_skip_condition (const char *text);
const char *gw_short_find_condition (const char *text);
gboolean    gw_short_ends_in_date (const char  *text,
                                   GDateTime   *now,
                                   GwInputDate *date);
gboolean    gw_short_words_date  (const char  *text,
                                  GDateTime   *now,
                                  GwInputDate *date);
gboolean    gw_short_goes_on_in_words (const char *text);
gboolean    gw_short_leading_date (const char  *text,
                                   GDateTime   *now,
                                   GwInputDate *date);
gboolean    gw_short_words_say   (const char  *text,
                                  const char  *iso);
void        gw_short_drop_time   (GwInputDate *date);
char       *gw_short_month       (const GwInputDate *date) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_short_day         (const GwInputDate *date) G_GNUC_WARN_UNUSED_RESULT;
void        gw_short_add_text    (GPtrArray   *fields,
                                  const char  *text);
void        gw_short_take_text   (GPtrArray   *fields,
                                  char        *text);
char       *gw_short_end         (GPtrArray   *fields) G_GNUC_WARN_UNUSED_RESULT;

#define GW_BIT(part) (G_GUINT64_CONSTANT (1) << (part))

G_END_DECLS
