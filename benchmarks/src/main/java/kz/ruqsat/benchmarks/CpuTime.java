package kz.ruqsat.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.sandbox.process.Stand;
import kz.ruqsat.sandbox.process.StandService;

/**
 * Processor time that a stand has used so far, by who used it. Unlike the time on the wall it hardly depends on what else the machine does,
 * so that two trees can be compared on one that is not quiet.
 *
 * @param used processor time by service, {@code postgresql}, {@code kafka} and {@code load} (this process: calls, issuer, catcher of letters)
 */
record CpuTime(Map<String, Duration> used) {

    static CpuTime of(Stand stand) {
        var titles = Stream.of(StandService.values())
                .collect(Collectors.toMap(service -> stand.service(service).pid(), StandService::title));
        var used = new TreeMap<String, Duration>();
        // PostgreSQL leaves whoever started it, so it is found among all processes of the machine.
        Stream.of(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants(), postgres())
                .flatMap(processes -> processes)
                .distinct()
                .forEach(process -> used.merge(
                        titles.getOrDefault(process.pid(), other(process)),
                        process.info().totalCpuDuration().orElse(Duration.ZERO),
                        Duration::plus));
        return new CpuTime(used);
    }

    private static Stream<ProcessHandle> postgres() {
        return ProcessHandle.allProcesses().filter(CpuTime::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/postgres");
    }

    private static String other(ProcessHandle process) {
        if (process.equals(ProcessHandle.current())) {
            return "load";
        }
        return isPostgres(process) ? "postgresql" : "kafka";
    }

    /** Milliseconds for each of so many cases since an earlier look, by who used them, and their sum. */
    String perCase(CpuTime before, int cases) {
        var spent = new TreeMap<String, Double>();
        used.forEach((who, now) -> spent.put(
                who, now.minus(before.used.getOrDefault(who, Duration.ZERO)).toNanos() / 1e6 / cases));
        var each = spent.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %.1f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        double sum = spent.values().stream().mapToDouble(Double::doubleValue).sum();
        return String.format(Locale.ROOT, "%s; together %.1f", each, sum);
    }
}
