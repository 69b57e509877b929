#!/bin/sh
# guardian.sh CLUSTER POSTGRES [ARGUMENT...]
# Keeps one PostgreSQL running on CLUSTER/data as long as any process holds the write end of the pipe
# CLUSTER/holders open, and stops it when the last one lets go. The kernel counts the holders, so one that was
# killed lets go too. Several guardians on one folder do no harm: PostgreSQL's own lock admits one server.
set -u
umask 077
cluster=$1
shift
data="$cluster/data"
closing="$cluster/closing.$$"
server="$cluster/server.$$"
cd /

# Opening a pipe for reading waits for a writer; opening it both ways first does not.
exec 3<>"$cluster/holders" 4<"$cluster/holders" 3>&-
(
  while read -r nothing <&4; do :; done
  : >"$closing"
  # Again and again: a server in its first milliseconds does not listen to signals yet.
  tries=0
  while [ "$tries" -lt 100 ] && read -r pid 2>/dev/null <"$server" && kill -INT "$pid" 2>/dev/null; do
    tries=$((tries + 1))
    sleep 0.1
  done
) &
watcher=$!
exec 4<&-

# The process that postmaster.pid names, if it is a server on this folder and not a later process of that number.
other_server() {
  pid=
  read -r pid 2>/dev/null <"$data/postmaster.pid" || return 1
  kill -0 "$pid" 2>/dev/null || return 1
  if [ -e "/proc/$pid/cwd" ]; then
    [ "$(readlink "/proc/$pid/cwd")" = "$data" ]
  elif [ -d /proc/self ]; then
    false
  else
    case "$(ps -o comm= -p "$pid" 2>/dev/null)" in *postgres*) true ;; *) false ;; esac
  fi
}

: >"$cluster/start.log"
failures=0
while [ ! -e "$closing" ]; do
  begun=$(date +%s)
  "$@" </dev/null >>"$cluster/start.log" 2>&1 &
  echo $! >"$server"
  [ -e "$closing" ] && kill -INT $!
  wait $!
  if [ -e "$closing" ]; then
    break
  elif other_server; then
    echo "$pid" >"$server"
    while [ ! -e "$closing" ] && kill -0 "$pid" 2>/dev/null; do sleep 1; done
  else
    # A lock left by a crash, whose number now belongs to another program of ours, would bar every start.
    [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null && rm -f "$data/postmaster.pid"
    now=$(date +%s)
    # One that ran for a while has started: its end is a new story.
    [ $((now - begun)) -gt 10 ] && failures=0
    [ "$failures" -eq 0 ] && since=$now
    failures=$((failures + 1))
    [ "$failures" -ge 5 ] && [ $((now - since)) -ge 10 ] && break
    sleep 0.2
  fi
done
if [ -e "$closing" ]; then
  wait "$watcher"
  rm -f "$closing" "$server"
else
  kill "$watcher"
  rm -f "$server"
  exit 1
fi
