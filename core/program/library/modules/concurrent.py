# SPDX-License-Identifier: GPL-3.0-or-later
# The package concurrent of the teaching language.
