#!/bin/sh
# Compares starts in turn: docs/benchmarks/start.sh OLD_JAR [ROUNDS] [JDK_17] [JDK_25]
# OLD_JAR: the packaged jar of an earlier commit. Run `./mvnw -DskipTests package` first, from the top of the repository.
# A start is timed from the command to the first whole page (GET /en/platforms/wechat, 200), on data that exist already. Printed: the
# median of the wall time and of the processor time, their ratio to the old jar, and the memory of the process at that moment.
set -eu
old=$1 rounds=${2:-7}
java17=${3:-/usr/lib/jvm/java-17-openjdk-amd64} java25=${4:-/usr/lib/jvm/temurin-25-jdk-amd64}
port=${PORT:-8427}
work=${WORK:-$(mktemp -d)}
top=$(pwd)
mkdir -p "$work"
[ -d "$work"/luopan-* ] 2> /dev/null || unzip -q "$top"/target/luopan-*.zip -d "$work"
home=$(echo "$work"/luopan-*)
ticks=$(getconf CLK_TCK)
export LUOPAN_ADMIN_PASSWORD=${LUOPAN_ADMIN_PASSWORD:-test-password-1}

command_of() {
    case $1 in
        old) echo "$java17/bin/java -jar $old" ;;
        jar) echo "$java17/bin/java -jar $top/target/luopan.jar" ;;
        bin) echo "env JAVA_HOME=$java17 $home/bin/luopan" ;;
        bin25) echo "env JAVA_HOME=$java25 $home/bin/luopan" ;;
    esac
}

# Prints: name, seconds, seconds of the processor, MB.
start() {
    data=$work/data
    [ "$1" != old ] || data=$work/data-old
    began=$(date +%s.%N)
    # shellcheck disable=SC2046
    $(command_of "$1") --server.port="$port" --luopan.data="$data" > "$work/$1.log" 2>&1 &
    pid=$!
    until curl -sf -o /dev/null "http://localhost:$port/en/platforms/wechat"; do
        kill -0 $pid 2> /dev/null || { cat "$work/$1.log" >&2; exit 1; }
        sleep 0.05
    done
    ended=$(date +%s.%N)
    used=$(sed 's/.*) //' /proc/$pid/stat | awk -v t="$ticks" '{ print ($12 + $13) / t }')
    memory=$(awk '/VmRSS/ { print int($2 / 1024) }' /proc/$pid/status)
    kill $pid
    wait $pid || true
    echo "$1 $(echo "$ended $began" | awk '{ print $1 - $2 }') $used $memory"
}

# The first starts make the data, the second ones' archives.
for which in old jar bin bin bin25 bin25; do
    start $which | sed 's/^/unmeasured: /' >&2
done
: > "$work/times"
round=0
while [ $round -lt "$rounds" ]; do
    for which in old jar bin bin25; do
        start $which | tee -a "$work/times" >&2
    done
    round=$((round + 1))
done

median() {
    awk -v w="$1" -v c="$2" '$1 == w { print $c }' "$work/times" | sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'
}
echo "| start | wall, s | ratio | processor, s | ratio | MB |"
echo "|---|---|---|---|---|---|"
for which in old jar bin bin25; do
    echo "$which $(median $which 2) $(median old 2) $(median $which 3) $(median old 3) $(median $which 4)"
done | awk '{ printf "| %s | %.1f | %.2f | %.1f | %.2f | %d |\n", $1, $2, $2 / $3, $4, $4 / $5, $6 }'
