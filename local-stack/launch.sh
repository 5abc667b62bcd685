# Shared by ./run, ./faults, ./fuzz, ./model and ./benchmark: the data folder, a JDK, a build. To be sourced by bash.
# Takes $root, $could_not_run (an exit status, 1 if not set) and, from the environment, DATA_DIR, JDK_FOLDERS and BUILD.
# Gives $logs and $JAVA_HOME. A script may name other $modules, $artifacts, $code and the Maven $goal before it builds.

fail() {
  printf '%s\n' "$1" >&2
  exit "${could_not_run:-1}"
}

# --- the data folder -------------------------------------------------------------------------------------------------

use_data_folder() {
  logs=$DATA_DIR/logs
  if ! mkdir -p "$logs" 2>/dev/null || ! [ -w "$DATA_DIR" ] || ! [ -w "$logs" ]; then
    fail "The folder $DATA_DIR cannot be written. Choose another one with DATA_DIR."
  fi
  DATA_DIR=$(cd "$DATA_DIR" && pwd -P)
  logs=$DATA_DIR/logs
  export DATA_DIR
}

# --- a JDK -----------------------------------------------------------------------------------------------------------

is_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  local feature
  feature=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release")
  [ "${feature:-0}" -ge 25 ]
}

jdk_homes() {
  local variable java
  if [ -n "${JDK_FOLDERS:-}" ]; then
    printf '%s\n' "$JDK_FOLDERS" | tr ':' '\n' | while IFS= read -r folder; do
      printf '%s\n' "$folder" "$folder"/*
    done
    return
  fi
  for variable in JAVA_HOME JDK_HOME $(compgen -e | grep -E '^(JAVA|JDK).*25'); do
    printf '%s\n' "${!variable:-}"
  done
  type -ap java | while IFS= read -r java; do
    "$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
  done
  printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    {,"$HOME"}/Library/Java/JavaVirtualMachines/*/Contents/Home \
    {/opt/homebrew,/usr/local}/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

find_jdk() {
  jdk_homes | while IFS= read -r home; do
    if [ -n "$home" ] && is_jdk "$home"; then
      printf '%s\n' "$home"
      break
    fi
  done
}

use_jdk() {
  JAVA_HOME=$(HOME=${HOME:-/} find_jdk)
  [ -n "$JAVA_HOME" ] || fail 'A JDK 25 is needed and none was found: install one (https://adoptium.net), or let JAVA_HOME name its folder.'
  export JAVA_HOME
}

# --- build -----------------------------------------------------------------------------------------------------------

# modules that are needed, and files that are newer than their sources when they are built: the services' jars before
# they were repackaged, because the repackaged ones carry a fixed time
modules="case-events protocol disclosure-control reference-data safeguards tracing interface-description access local-stack intake-service stats-service"
artifacts="intake-service/target/intake-service.jar.original stats-service/target/stats-service.jar.original"
code=src/main
goal="-Dmaven.test.skip=true package"

is_built() {
  local module artifact sources
  case $modules in *local-stack*) [ -d "$root/local-stack/target/lib" ] || return 1 ;; esac
  sources=("$root/pom.xml")
  for module in $modules; do
    sources+=("$root/$module/pom.xml" "$root/$module/$code")
  done
  for artifact in $artifacts; do
    [ -f "$root/$artifact" ] && [ -f "$root/${artifact%.original}" ] || return 1
    [ -z "$(find "${sources[@]}" -newer "$root/$artifact" -print 2>/dev/null)" ] || return 1
  done
}

# follows the build's log as long as the process runs
show_progress() {
  local line downloads=0
  while true; do
    if IFS= read -r line <&3; then
      case $line in
        *'] Building '*'['*/*']')
          line=${line#*Building }
          printf '  %s\n' "${line%% *}" ;;
        *'] Downloaded from'*)
          downloads=$((downloads + 1))
          [ $((downloads % 50)) -ne 0 ] || printf '  %d files downloaded\n' "$downloads" ;;
      esac
    elif kill -0 "$1" 2>/dev/null; then
      sleep 0.2
    else
      break
    fi
  done 3<"$logs/build.log"
}

build() {
  local maven artifact
  maven=$(command -v mvn) || fail 'Maven is needed to build and there is no mvn on the PATH: install Maven 3.8 or newer.'
  printf 'Building (the first time this also downloads libraries and takes some minutes)\n'
  : >"$logs/build.log"
  (cd "$root" && exec "$maven" -B -Dstyle.color=never -Dspring-javaformat.validate.skip=true \
    -pl "${modules// /,}" $goal) >"$logs/build.log" 2>&1 &
  maven=$!
  trap 'kill "$maven" 2>/dev/null; printf "\nStopped while building.\n" >&2; exit 1' INT TERM HUP
  show_progress "$maven"
  if ! wait "$maven"; then
    grep '^\[ERROR\]' "$logs/build.log" | head -n 6 >&2
    fail "The build failed. Its log is $logs/build.log"
  fi
  trap - INT TERM HUP
  for artifact in $artifacts; do
    touch "$root/$artifact"
  done
}

build_when_needed() {
  if [ "${BUILD:-true}" != false ] && ! is_built; then
    build
  fi
}
