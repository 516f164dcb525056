# SPDX-License-Identifier: GPL-3.0-or-later
set -l commands new check show sheet analyse find share take diff merge git-setup format library

complete -c groundwork-cli -n "not __fish_seen_subcommand_from $commands" -f -a "$commands"
complete -c groundwork-cli -n "__fish_seen_subcommand_from new" -f -a "prioritization scope commitment resources"
complete -c groundwork-cli -n "__fish_seen_subcommand_from library" -f -a "add list import export"
complete -c groundwork-cli -l audience -x -a "me team open" -d "For whom"
complete -c groundwork-cli -l comments -d "With what colleagues said on the sheet"
complete -c groundwork-cli -l paper -x -a "a4 a5 letter legal a4-landscape a5-landscape letter-landscape legal-landscape" -d "Paper of the sheet"
complete -c groundwork-cli -l workspace -r -d "Folder of briefs and library"
complete -c groundwork-cli -l today -x -d "Day to count from"
complete -c groundwork-cli -l title -x -d "Title of a new brief"
complete -c groundwork-cli -l kind -x -a "party objective interest fact fallback" -d "Kind of what is kept"
complete -c groundwork-cli -l merge -d "Bring up to date what is kept already"
complete -c groundwork-cli -l dry-run -d "Only tell what would come"
complete -c groundwork-cli -l check -d "Only tell"
complete -c groundwork-cli -s o -r -d "Output"
complete -c groundwork-cli -s O -r -d "Folder for the outputs"
