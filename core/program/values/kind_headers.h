// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every header that defines a kind of kinds.inc.
#include "core/program/values/bytes.h"
#include "core/program/values/descriptors.h"
#include "core/program/values/dict.h"
#include "core/program/values/exception.h"
#include "core/program/values/function.h"
#include "core/program/values/generator.h"
#include "core/program/values/iterators.h"
#include "core/program/values/list.h"
#include "core/program/values/module.h"
#include "core/program/values/number.h"
#include "core/program/values/range.h"
#include "core/program/values/set.h"
#include "core/program/values/str.h"
#include "core/program/values/tuple.h"
