/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "place.h"

/* One saving that something goes wrong with: what stands there before, how the saving is run in a
 * process of its own (trial.c), and the one look that decides afterwards. The first three are plain
 * replacings, which take the same calls everywhere. */
typedef struct
{
  const char *name;
  const char *command; /* of the trial program */
  const char *target;  /* what the saving is told to write */
  const char *stands;  /* where its bytes then stand */
  gboolean exists;
} Scene;

#define N_PLAIN_SCENES 3
#define N_SCENES       7
extern const Scene scenes[N_SCENES];

typedef struct
{
  gboolean killed;
  int code;
  char *message;
} Outcome;

void  scenes_init         (void);
void  scenes_clear        (void);
gsize scenes_get_new_size (void);
guint scenes_scale        (guint n_trials);

void scene_set   (const Scene *scene,
                  const Place *place);
void scene_run   (const Scene          *scene,
                  const Place          *place,
                  const char *const    *prefix,
                  GSpawnChildSetupFunc  setup,
                  gpointer              user_data,
                  Outcome              *outcome);
void scene_check (const Scene   *scene,
                  const Place   *place,
                  const Outcome *outcome,
                  const char    *what);

void outcome_clear (Outcome *outcome);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)
