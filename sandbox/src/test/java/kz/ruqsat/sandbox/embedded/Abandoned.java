package kz.ruqsat.sandbox.embedded;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import kz.ruqsat.sandbox.SandboxHome;

/** A stand in a JVM of its own, whose JVM can be killed. */
record Abandoned(Process starter, ProcessHandle warden, ProcessHandle postgres, ProcessHandle kafka) {

    static Abandoned start(Path folder) throws Exception {
        var starter = new ProcessBuilder(
                        SandboxHome.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Abandoned.class.getName(),
                        folder.toString())
                .redirectError(Redirect.INHERIT)
                .start();
        var line = starter.inputReader().readLine();
        if (line == null) {
            throw new IllegalStateException("the stand did not start in " + folder);
        }
        var pids = line.split(" ");
        var children = starter.toHandle().children().toList();
        var kafka = handle(pids[1]);
        var warden = children.stream()
                .filter(child -> !child.equals(kafka))
                .findFirst()
                .orElseThrow();
        return new Abandoned(starter, warden, handle(pids[0]), kafka);
    }

    void killStarter() throws InterruptedException {
        starter.destroyForcibly().waitFor();
    }

    void killWardenAndStarter() throws InterruptedException {
        warden.destroyForcibly();
        killStarter();
    }

    private static ProcessHandle handle(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** Started in its own JVM; leaves a row behind and waits to be killed. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var stand = EmbeddedStand.start(StandSettings.freshIn(folder).with(Durability.FAST));
        try (var owner = DriverManager.getConnection(
                        "jdbc:" + stand.postgresUrl("approval"), Databases.OWNER, Databases.OWNER);
                var statement = owner.createStatement()) {
            statement.execute("create table remembered as select 'still here' as what");
        }
        System.out.println(firstLine(folder.resolve("postgres/postmaster.pid")) + " "
                + firstLine(folder.resolve("pids/kafka.pid")));
        System.out.flush();
        Thread.currentThread().join();
    }

    private static String firstLine(Path file) throws Exception {
        return Files.readAllLines(file).getFirst();
    }
}
