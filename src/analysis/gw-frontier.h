/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* No set of vectors between two merges grows beyond this; what would is thinned, and said so. */
#define GW_FRONTIER_LIMIT 100000

/* The frontier over a product of choices, without ever listing the product: one choice after
 * another is merged in, and after each merge what is dominated is dropped, because a sum with a
 * dominated part is dominated too. Packages of terms and scopes of pieces are both this. */
typedef struct _GwFrontier GwFrontier;

/* Asked for each vector that merging @choice into a vector of @state makes.
 *
 * Returns: whether it may stay; @next is then its state. Vectors are compared among equal states
 * only. */
typedef gboolean (*GwFrontierAdmit) (guint32       state,
                                     guint         choice,
                                     const double *values,
                                     guint32      *next,
                                     gpointer      data);

/* Returns: what a vector can at best lead to, in a number that only the asker knows. */
typedef double (*GwFrontierPromise) (guint32       state,
                                     const double *values,
                                     gpointer      data);

GwFrontier *gw_frontier_new         (guint              n_values,
                                     guint              limit) G_GNUC_WARN_UNUSED_RESULT;
void        gw_frontier_free        (GwFrontier        *self);
void        gw_frontier_set_promise (GwFrontier        *self,
                                     GwFrontierPromise  promise,
                                     gpointer           data);

gboolean gw_frontier_merge (GwFrontier       *self,
                            const double     *choices,
                            guint             n_choices,
                            GwFrontierAdmit   admit,
                            gpointer          data,
                            GCancellable     *cancellable,
                            GError          **error);

guint         gw_frontier_get_n_merges (GwFrontier *self);
guint         gw_frontier_get_size     (GwFrontier *self,
                                        guint       n_merges);
const double *gw_frontier_get_values   (GwFrontier *self,
                                        guint       n_merges);
guint32       gw_frontier_get_state    (GwFrontier *self,
                                        guint       n_merges,
                                        guint       vector);
void          gw_frontier_get_choices  (GwFrontier *self,
                                        guint       vector,
                                        guint      *choices);
void          gw_frontier_get_count    (GwFrontier    *self,
                                        guint          vector,
                                        const guint64 **number,
                                        guint         *width);
gboolean      gw_frontier_is_exact     (GwFrontier *self);
double        gw_frontier_get_error    (GwFrontier *self);
double        gw_frontier_get_lost     (GwFrontier *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwFrontier, gw_frontier_free)
