#!/bin/sh
# gate.sh FLAG... judges a target in a job of any CI, and ends with customs' own
# exit code. The flags are those of customs run. What is of the job comes from
# the environment; README.md beside this file explains it:
#
#   CUSTOMS_BIN            the customs to run; without it, the one in PATH
#   CUSTOMS_COMMAND        run, record, replay or inspect; run
#   CUSTOMS_ARGS           further arguments, one a line
#   CUSTOMS_REPORTS        folder for the reports; customs-reports
#   CUSTOMS_SERVICE        command that serves the target, for as long as it is judged
#   CUSTOMS_SERVICE_LOG    file that keeps what the service says
#   CUSTOMS_READY_URL      URL that answers, whatever it says, once the target is up
#   CUSTOMS_READY_SECONDS  how long that may take; 60
set -eu

reports=${CUSTOMS_REPORTS:-customs-reports}
command=${CUSTOMS_COMMAND:-run}
patience=${CUSTOMS_READY_SECONDS:-60}
work='' log='' token='' trouble='' service='' judge=''

main() {
	trap finish EXIT
	trap interrupted HUP INT TERM
	work=$(mktemp -d)
	log=${CUSTOMS_SERVICE_LOG:-$work/service.log}
	silence_commands
	check
	prepare_reports
	[ -z "${CUSTOMS_SERVICE:-}" ] || start_service
	[ -z "${CUSTOMS_READY_URL:-}" ] || await_target
	while IFS= read -r argument; do
		[ -z "$argument" ] || set -- "$@" "$argument"
	done <<-END
		${CUSTOMS_ARGS:-}
	END
	judge_target "$@"
}

# fail CODE MESSAGE: 2 is a wrong setting, 3 a target that cannot be judged.
fail() {
	trouble=$2
	printf 'gate.sh: error: %s\n' "$trouble" >&2
	exit "$1"
}

on_github() { [ "${GITHUB_ACTIONS:-}" = true ]; }

# silence_commands keeps GitHub from acting on what a target or a service says.
# It takes commands from both streams, which only one stream keeps in order.
silence_commands() {
	on_github || return 0
	exec 2>&1
	token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
	echo "::stop-commands::$token"
}

check() {
	customs=${CUSTOMS_BIN:-customs}
	command -v "$customs" >/dev/null 2>&1 ||
		fail 2 "no program $customs${CUSTOMS_BIN:+, which CUSTOMS_BIN names}: build it with go build ./runner/customs, and put it in PATH or name it in CUSTOMS_BIN"
	case $command in
	run | record | replay | inspect) ;;
	*) fail 2 "CUSTOMS_COMMAND is '$command'; want run, record, replay or inspect" ;;
	esac
	case $patience in
	*[!0-9]*) fail 2 "CUSTOMS_READY_SECONDS is '$patience'; want a number of seconds" ;;
	esac
	case $reports in
	*'
'*) fail 2 "CUSTOMS_REPORTS has a line break in it" ;;
	esac
	[ -z "${CUSTOMS_SERVICE:-}" ] || [ -n "${CUSTOMS_READY_URL:-}" ] ||
		fail 2 "CUSTOMS_SERVICE needs CUSTOMS_READY_URL: a URL that answers once the service is up"
	[ -z "${CUSTOMS_READY_URL:-}" ] || command -v curl >/dev/null || command -v wget >/dev/null ||
		fail 2 "CUSTOMS_READY_URL needs curl or wget, and neither is in PATH"
}

# prepare_reports leaves no report of a former run to be taken for this one's.
prepare_reports() {
	mkdir -p -- "$reports" || fail 2 "CUSTOMS_REPORTS: $reports cannot be made"
	for report in junit.xml report.html summary.md customs.sarif report.json annotations.txt; do
		rm -f -- "$reports/$report"
	done
}

# start_service runs the service in a process group of its own, so that nothing
# of it stays behind.
start_service() {
	! answers "$CUSTOMS_READY_URL" ||
		fail 3 "$CUSTOMS_READY_URL answers before the service is started: something else has its port"
	if command -v setsid >/dev/null; then
		in_group setsid
		return
	fi
	set -m 2>/dev/null
	case $- in
	*m*) in_group ;;
	*) fail 2 "CUSTOMS_SERVICE needs setsid, which is not in PATH" ;;
	esac
	set +m
}

# in_group has two shells around the service. The outer one tells by a file that
# the service has ended, for nothing else tells a process that is not waited for
# from one that runs; the inner one ends once the command that it is at has.
# Neither leaves before what it is to wait for: a container may have nobody else
# who does.
in_group() {
	# shellcheck disable=SC2016 # the outer shell expands them
	"$@" sh -c 'trap : TERM; code=0; sh -c "$1" || code=$?; echo "$code" >"$2"' service \
		"trap 'exit 143' TERM
$CUSTOMS_SERVICE" "$work/ended" >"$log" 2>&1 &
	service=$!
}

await_target() {
	begun=$(date +%s)
	until answers "$CUSTOMS_READY_URL"; do
		check_service
		if [ "$(($(date +%s) - begun))" -ge "$patience" ]; then
			show_service
			fail 3 "$CUSTOMS_READY_URL did not answer within $patience seconds"
		fi
		pause
	done
	check_service
}

check_service() {
	[ -e "$work/ended" ] || return 0
	show_service
	fail 3 "the service ended with exit code $(cat "$work/ended") before it was judged"
}

show_service() {
	[ -s "$log" ] || return 0
	echo 'the last lines of the service:' >&2
	tail -n 20 "$log" | sed 's/^/  | /' >&2
}

# answers tells whether a URL has any answer, errors among them.
answers() {
	if command -v curl >/dev/null; then
		curl --silent --output /dev/null --max-time 2 --url "$1"
		return
	fi
	status=0
	once=''
	! wget --version >/dev/null 2>&1 || once='--tries=1 --timeout=2' # busybox has neither
	# shellcheck disable=SC2086 # two options, or none
	said=$(wget -q $once -O /dev/null "$1" 2>&1) || status=$?
	case $status:$said in
	0:* | 6:* | 8:* | *'server returned error'*) return 0 ;;
	esac
	return 1
}

pause() { sleep 0.2 2>/dev/null || sleep 1; }

# judge_target has customs in the background, where a signal to this shell does
# not have to wait for it.
judge_target() {
	"$customs" "$command" \
		--report "junit=$reports/junit.xml" --report "html=$reports/report.html" \
		--report "markdown=$reports/summary.md" --report "sarif=$reports/customs.sarif" \
		--report "json=$reports/report.json" --report "github=$reports/annotations.txt" "$@" &
	judge=$!
	code=0
	wait "$judge" || code=$?
	judge=
	[ "$code" -ne 3 ] || show_service
	[ ! -e "$work/ended" ] || echo "the service ended while it was judged, with exit code $(cat "$work/ended")" >&2
	return "$code"
}

# interrupted lets customs write its reports, and end as it sees fit.
interrupted() {
	trap '' HUP INT TERM
	code=3
	if [ -n "$judge" ]; then
		kill "$judge" 2>/dev/null || :
		code=0
		wait "$judge" || code=$?
	fi
	exit "$code"
}

# finish is done however the job ends, and does not change how it ends.
finish() {
	code=$?
	set +e
	trap '' HUP INT TERM
	stop_service
	[ -z "$token" ] || echo "::$token::"
	! on_github || annotate
	[ -z "${GITHUB_STEP_SUMMARY:-}" ] || summarize
	[ -z "${GITHUB_OUTPUT:-}" ] || tell_outputs
	rm -rf -- "$work"
	exit "$code"
}

# stop_service asks first.
stop_service() {
	[ -n "$service" ] || return 0
	begun=$(date +%s)
	signal_service TERM
	while signal_service 0 && [ "$(($(date +%s) - begun))" -lt 5 ]; do
		pause
	done
	signal_service KILL
	wait "$service" 2>/dev/null
}

# signal_service is for the whole group, or for its first process as long as
# that has not made the group.
signal_service() {
	kill -s "$1" -- "-$service" 2>/dev/null || kill -s "$1" "$service" 2>/dev/null
}

annotate() {
	if [ -n "$trouble" ]; then
		printf '::error title=Customs::%s\n' "$(printf %s "$trouble" | sed 's/%/%25/g' | tr '\r\n' '  ')"
	elif [ -e "$reports/annotations.txt" ]; then
		cat -- "$reports/annotations.txt"
	elif [ "$code" -ne 0 ]; then
		echo "::error title=Customs::customs $command ended with exit code $code and without a report; its log says why"
	fi
}

summarize() {
	[ ! -s "$reports/summary.md" ] || cat -- "$reports/summary.md" >>"$GITHUB_STEP_SUMMARY"
}

# tell_outputs is for the steps that follow. The report's own verdict is the one
# of two spaces' depth.
tell_outputs() {
	verdict=$(sed -n 's/^  "verdict": "\([a-z]*\)",*$/\1/p' "$reports/report.json" 2>/dev/null)
	sarif=
	[ ! -s "$reports/customs.sarif" ] || sarif=$reports/customs.sarif
	{
		echo "exit-code=$code"
		echo "verdict=${verdict:-none}"
		printf 'reports=%s\nsarif=%s\n' "$reports" "$sarif"
	} >>"$GITHUB_OUTPUT"
}

main "$@"
