#!/bin/sh
# judge.sh turns the action's inputs, which are in the environment, into customs'
# flags, and has gate.sh judge by them. An input that is empty is no flag; one
# that is a list has an item a line.
set -eu

while IFS='=' read -r flag input; do
	while IFS= read -r value; do
		[ -z "$value" ] || set -- "$@" "--$flag=$value"
	done <<-END
		$(printenv "INPUT_$input" || :)
	END
done <<'END'
config=CONFIG
target=TARGET
channel-url=CHANNEL_URL
directory-url=DIRECTORY_URL
world-hook=WORLD_HOOK
world-hook-header=WORLD_HOOK_HEADERS
capability=CAPABILITIES
only=ONLY
skip=SKIP
strict=STRICT
allow-incomplete=ALLOW_INCOMPLETE
baseline=BASELINE
END

# The runner asks the step's first process to end when a job is cancelled.
exec sh "$(dirname "$0")/../gate.sh" "$@"
