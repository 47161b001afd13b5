#!/usr/bin/env bash
# `npm start` on a fresh machine, three ways: by root in a checkout under a 0700 home, by root elsewhere, and by an ordinary
# user. Each must be ready within five seconds, text back a missed call, survive a SIGKILL of the server, and stop cleanly.
# Run from an installed checkout, as root; makes copies and a user, and removes both.
set -euo pipefail
[ "$(id -u)" = 0 ] || { echo 'three-ways.sh needs root to become the others.'; exit 1; }
checkout=$(cd "$(dirname "$0")/../.." && pwd)
port=3417
user=ringback-try
private=$(mktemp -d /root/ringback-try.XXXXXX)
open=$(mktemp -d /var/tmp/ringback-try.XXXXXX)
chmod 700 "$private"
chmod 755 "$open"
useradd --create-home "$user"
home=$(getent passwd "$user" | cut -d: -f6)
server=
cleanup() {
  [ -z "$server" ] || kill -9 -- "-$server" 2>/dev/null || true
  rm -rf "$private" "$open"
  userdel -r "$user" 2>/dev/null || true
}
trap cleanup EXIT

api() { curl -fsS -X "$1" "http://127.0.0.1:$port/api/v1/simulator$2" -H 'content-type: application/json' ${3:+-d "$3"}; }

start() { # folder, runner…
  local folder=$1 began
  shift
  began=$(date +%s%N)
  (cd "$folder" && exec setsid "$@" env PORT=$port npm start >"$open/log" 2>&1) &
  server=$!
  until grep -q 'running at' "$open/log" 2>/dev/null; do
    [ $((($(date +%s%N) - began) / 1000000)) -lt 20000 ] || { cat "$open/log"; exit 1; }
    sleep 0.05
  done
  took=$((($(date +%s%N) - began) / 1000000))
}

pid_of_server() { pgrep -f 'src/cli/ringback.ts start' -n; }

try() { # name, folder, runner…
  local name=$1 folder=$2 call
  shift 2
  : >"$open/log"
  chmod 666 "$open/log"
  start "$folder" "$@"
  local first=$took
  call=$(api POST /calls '{"from":"+15035550175"}' | grep -o '"id":"[^"]*"' | head -1 | cut -d'"' -f4)
  api POST "/calls/$call/act" '{"do":"hang-up"}' >/dev/null
  local texted=
  for _ in $(seq 40); do
    api GET '/state?phone=%2B15035550175' | grep -q 'Sorry we missed your call' && texted=yes && break
    sleep 0.1
  done
  [ "$texted" = yes ] || { echo "$name: no text"; exit 1; }
  kill -9 "$(pid_of_server)"
  wait "$server" 2>/dev/null || true
  : >"$open/log"
  start "$folder" "$@"
  api GET '/state?phone=%2B15035550175' | grep -q '"outcome":"texted"' || { echo "$name: the call is gone after a SIGKILL"; exit 1; }
  kill -TERM "$(pid_of_server)"
  wait "$server" 2>/dev/null || true
  server=
  [ "$first" -lt 5000 ] || { echo "$name: ready after $first ms, more than 5000"; exit 1; }
  echo "$name: ready after $first ms, again after a SIGKILL in $took ms; the missed call was texted back"
}

cp -a "$checkout/." "$private/ringback"
rm -rf "$private/ringback/data"
try 'root under a 0700 home' "$private/ringback" env HOME=/root
mv "$private/ringback" "$open/ringback"
rm -rf "$open/ringback/data"
try 'root elsewhere' "$open/ringback" env HOME=/root
rm -rf "$open/ringback/data"
mv "$open/ringback" "$home/ringback"
chown -R "$user:$user" "$home"
try 'an ordinary user' "$home/ringback" setpriv --reuid="$user" --regid="$user" --init-groups env HOME="$home"
