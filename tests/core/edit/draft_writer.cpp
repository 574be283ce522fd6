// SPDX-License-Identifier: GPL-3.0-or-later
// Edits, autosaves and saves without end, until somebody kills it:
//   procession_draft_writer FOLDER NUMBER
// The texts are numbered on from NUMBER. FOLDER/log tells what was begun and what was done.
#include "numbered_text.h"

#include "core/edit/draft_store.h"
#include "core/scenario/read_file.h"

#include <cstdlib>
#include <fstream>

using namespace procession;

int main(int argc, char** argv)
{
    if (argc != 3) {
        return EXIT_FAILURE;
    }
    const std::filesystem::path folder = argv[1];
    std::ofstream log(folder / "log"); // its own: reading them all again each time takes long
    const core::edit::DraftStore store(folder / "drafts");
    const auto content = core::read_file(folder / "lecture.json");
    const auto* const text = std::get_if<std::string>(&content);
    core::edit::Draft draft{"lecture", folder / "lecture.json",
                            text ? core::edit::content_hash(*text) : "", "", 0};
    for (int number = std::atoi(argv[2]) + 1;; ++number) {
        draft.text = tests::numbered_text(number);
        draft.written = number;
        log << "begun " << number << std::endl;
        if (store.write(draft)) {
            return EXIT_FAILURE;
        }
        log << "kept " << number << std::endl;
        if (number % 3 == 0) {
            if (store.save(draft)) {
                return EXIT_FAILURE;
            }
            draft.opened = core::edit::content_hash(draft.text);
            log << "saved " << number << std::endl;
        }
    }
}
