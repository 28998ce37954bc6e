# Outlives its starter for as long as it takes to end the starter's children.
# Standard input: lines "watch PID SIGNAL" and "forget PID". End of input means that the starter is gone.
trap '' INT TERM HUP
watched=
while read -r word pid signal; do
  case $word in
    watch) watched="$watched $pid:$signal" ;;
    forget)
      kept=
      for entry in $watched; do [ "${entry%%:*}" = "$pid" ] || kept="$kept $entry"; done
      watched=$kept ;;
  esac
done
for entry in $watched; do kill -s "${entry##*:}" "${entry%%:*}" 2>/dev/null; done
tenths=0
while [ $tenths -lt 50 ]; do
  alive=
  for entry in $watched; do kill -0 "${entry%%:*}" 2>/dev/null && alive="$alive ${entry%%:*}"; done
  [ -z "$alive" ] && exit 0
  sleep 0.1
  tenths=$((tenths + 1))
done
for pid in $alive; do kill -s KILL "$pid" 2>/dev/null; done
