# Outlives its starter for as long as it takes to end the starter's children.
# Standard input: lines "watch PID SIGNAL", "forget PID" and "server SIGNAL FILE"; a server's id is the first line of its file, which
# may appear only later. End of input means that the starter is gone.
trap '' INT TERM HUP
watched=
server_signal=
server_file=
while read -r word first rest; do
  case $word in
    watch) watched="$watched $first:$rest" ;;
    server) server_signal=$first; server_file=$rest ;;
    forget)
      kept=
      for entry in $watched; do [ "${entry%%:*}" = "$first" ] || kept="$kept $entry"; done
      watched=$kept ;;
  esac
done
for entry in $watched; do kill -s "${entry##*:}" "${entry%%:*}" 2>/dev/null; done
tenths=0
while [ $tenths -lt 50 ]; do
  if [ -n "$server_file" ] && [ -s "$server_file" ]; then
    read -r pid < "$server_file"
    kill -s "$server_signal" "$pid" 2>/dev/null
    watched="$watched $pid:$server_signal"
    server_file=
  fi
  alive=
  for entry in $watched; do kill -0 "${entry%%:*}" 2>/dev/null && alive="$alive ${entry%%:*}"; done
  # A server that was just being started may take a moment to write its file.
  [ -z "$alive" ] && { [ -z "$server_file" ] || [ $tenths -ge 10 ]; } && exit 0
  sleep 0.1
  tenths=$((tenths + 1))
done
for pid in $alive; do kill -s KILL "$pid" 2>/dev/null; done
