#!/bin/bash
# scale.sh: what pages cost with the base as delivered and with a hundred thousand platforms more, on one PostgreSQL.
# Start the program twice first, each on its own database, the second one filled with scale.sql, for example
#   java -jar target/luopan.jar --spring.profiles.active=postgres --server.port=8460 --luopan.data=/tmp/small
# then: SMALL=8460 SMALL_PID=1234 BIG=8461 BIG_PID=1235 POSTGRES_DATA=/var/lib/postgresql/data docs/benchmarks/scale.sh
# Both are asked in turn. The cost of a page is the processor time of the program and of PostgreSQL in milliseconds, which a busy machine
# disturbs less than the time on the clock.
set -u
WARM_UP=${WARM_UP:-60}
REQUESTS=${REQUESTS:-30}
ROUNDS=${ROUNDS:-5}
PAGES=(
  /en
  /en/platforms
  "/en/platforms?audience=gen-z&tier=tier-3"
  "/en/platforms?operator=tencent&sort=name"
  "/en/platforms?view=audiences"
  "/en/search?q=weibo"
  "/en/search?q=restaurant+reviews"
  /en/platforms/weibo
  "/en/finder?audience=gen-z&tier=tier-3"
  /en/tiers
  /en/tiers/tier-3
  "/en/compare?tier=tier-1&tier=tier-3"
)

ticks() { # of the processes given
  local sum=0 each
  for each in "$@"; do
    each=$(sed 's/.*) //' "/proc/$each/stat" 2>/dev/null | awk '{ print $12 + $13 }')
    sum=$((sum + ${each:-0}))
  done
  echo $sum
}

postgres() { # the processes of PostgreSQL that serve one program
  local server
  server=$(head -1 "$POSTGRES_DATA/postmaster.pid")
  pgrep -P "$server"
}

cost() { # port, pid, page: ticks for all requests of one round
  local before after
  before=$(ticks "$2" $(postgres))
  for _ in $(seq "$REQUESTS"); do echo "url=\"http://localhost:$1$3\""; echo 'output="/dev/null"'; done | curl -sf -K - >/dev/null
  after=$(ticks "$2" $(postgres))
  echo $((after - before))
}

median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

for page in "${PAGES[@]}"; do
  for port in "$SMALL" "$BIG"; do
    for _ in $(seq "$WARM_UP"); do echo "url=\"http://localhost:$port$page\""; echo 'output="/dev/null"'; done | curl -sf -K - >/dev/null
  done
done
tick=$(getconf CLK_TCK)
printf '%-45s %10s %10s %6s\n' page small big ratio
for page in "${PAGES[@]}"; do
  small=() big=()
  for _ in $(seq "$ROUNDS"); do
    small+=("$(cost "$SMALL" "$SMALL_PID" "$page")")
    big+=("$(cost "$BIG" "$BIG_PID" "$page")")
  done
  awk -v page="$page" -v small="$(printf '%s\n' "${small[@]}" | median)" -v big="$(printf '%s\n' "${big[@]}" | median)" \
    -v each="$((tick * REQUESTS))" 'BEGIN { printf "%-45s %8.1f ms %8.1f ms %5.1f\n", page, 1000 * small / each, 1000 * big / each, big / (small ? small : 1) }'
done
