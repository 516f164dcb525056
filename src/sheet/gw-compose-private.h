/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-compose.h"

/* What composes a page: the brief as the audience may see it, and the page so far. */
typedef struct
{
  GwItem *brief;
  GwItem *element;      /* of the moment; nullable */
  GwMoment moment;
  GwAudience audience;
  GwReckoning *reckoning;   /* nullable */
  GwPage *page;
} GwComposer;

typedef void (*GwComposeFunc) (GwComposer  *self,
                               GwPageBlock *block);

/* A line of the tables in MOMENTS.md n.3. `limit`, `least` and `yields` as in
 * gw_page_block_yield(). */
typedef struct
{
  const char *id;
  const char *heading;  /* N_() */
  GwZone zone;
  GwLook look;
  GwSpan span;
  guint group;
  guint limit;
  guint least;
  guint yields;
  GwComposeFunc fill;
  const char *follows;  /* nullable */
} GwBlockSpec;

extern const GwBlockSpec gw_compose_prioritization[];
extern const GwBlockSpec gw_compose_prioritization_all[];
extern const GwBlockSpec gw_compose_scope[];
extern const GwBlockSpec gw_compose_scope_all[];
extern const GwBlockSpec gw_compose_commitment[];
extern const GwBlockSpec gw_compose_commitment_all[];
extern const GwBlockSpec gw_compose_resources[];
extern const GwBlockSpec gw_compose_resources_all[];
extern const GwBlockSpec gw_compose_comments[];
extern const GwBlockSpec gw_compose_comments_ours[];

/* Blocks that several moments have. */
void        gw_compose_outcome     (GwComposer *self, GwPageBlock *block);
void        gw_compose_opening     (GwComposer *self, GwPageBlock *block);
void        gw_compose_questions   (GwComposer *self, GwPageBlock *block);
void        gw_compose_needs       (GwComposer *self, GwPageBlock *block);
void        gw_compose_their_needs (GwComposer *self, GwPageBlock *block);
void        gw_compose_ways        (GwComposer *self, GwPageBlock *block);
void        gw_compose_facts       (GwComposer *self, GwPageBlock *block);
void        gw_compose_answers     (GwComposer *self, GwPageBlock *block);
void        gw_compose_unknowns    (GwComposer *self, GwPageBlock *block);
void        gw_compose_read        (GwComposer *self, GwPageBlock *block);
void        gw_compose_nodeal      (GwComposer *self, GwPageBlock *block);
void        gw_compose_home        (GwComposer *self, GwPageBlock *block);
void        gw_compose_mind        (GwComposer *self, GwPageBlock *block);
void        gw_compose_agreed      (GwComposer *self, GwPageBlock *block);
void        gw_compose_picture     (GwComposer *self, GwPageBlock *block);
void        gw_compose_result      (GwComposer *self, GwPageBlock *block);
void        gw_compose_reckoned     (GwComposer *self, GwPageBlock *block);

/* Words about people and texts. All strings are (transfer full). */
char       *gw_compose_who         (GwComposer *self, const char *party) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_compose_whose       (GwComposer *self, GwItem *interest) G_GNUC_WARN_UNUSED_RESULT;
gboolean    gw_compose_is_over     (GwComposer *self);
gboolean    gw_compose_is_us       (GwComposer *self, const char *party);
void        gw_compose_arrow       (GwComposer *self, GwPageText *text);
char       *gw_compose_quote       (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_compose_join        (const char *const *parts, guint n) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_compose_when        (const GwItem *item, guint part) G_GNUC_WARN_UNUSED_RESULT;
char       *gw_compose_terms       (GwItem *promise) G_GNUC_WARN_UNUSED_RESULT;
const char *gw_compose_find_term   (GwComposer *self, GwItem *option);
gboolean    gw_compose_is_bare     (GwItem *option);
const char *gw_compose_text        (const GwItem *item, guint part);
