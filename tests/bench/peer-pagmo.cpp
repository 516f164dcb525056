// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer-pagmo.h"

#include <pagmo/utils/multi_objective.hpp>

struct PeerPagmo
{
  std::vector<pagmo::vector_double> points;
};

PeerPagmo *
peer_pagmo_new (const double *values, size_t n, size_t n_values)
{
  PeerPagmo *self = new PeerPagmo;

  for (size_t i = 0; i < n; i++)
    {
      self->points.emplace_back ();
      for (size_t k = 0; k < n_values; k++)
        self->points.back ().push_back (-values[i * n_values + k]);
    }

  return self;
}

size_t
peer_pagmo_run (PeerPagmo *self)
{
  if (self->points.front ().size () == 2)
    return pagmo::non_dominated_front_2d (self->points).size ();

  return std::get<0> (pagmo::fast_non_dominated_sorting (self->points)).front ().size ();
}

void
peer_pagmo_free (PeerPagmo *self)
{
  delete self;
}
