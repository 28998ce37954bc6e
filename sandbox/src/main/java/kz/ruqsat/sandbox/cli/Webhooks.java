package kz.ruqsat.sandbox.cli;

import java.util.concurrent.CountDownLatch;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.webhooks.WebhookCatcher;
import kz.ruqsat.sandbox.webhooks.WebhookCatcher.Caught;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The push for integrators, tried out on a stand. */
@Command(
        name = "webhooks",
        mixinStandardHelpOptions = true,
        description = "The push of stages to integrators, tried out with the stand.")
final class Webhooks implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "webhooks does one thing: listen");
    }

    @Command(
            name = "listen",
            mixinStandardHelpOptions = true,
            description = {
                "Subscribe to the stages of a test user's cases, take the messages, check their signatures and print them.",
                "Ends with Ctrl-C, and ends its subscriptions then."
            })
    void listen(
            @Mixin RunFolder folder,
            @Option(
                            names = "--as",
                            paramLabel = "USER",
                            defaultValue = "inviter-steppe",
                            description = "in whose name: an inviter or the portal (default: ${DEFAULT-VALUE})")
                    String user,
            @Option(
                            names = "--from",
                            paramLabel = "POSITION",
                            defaultValue = "",
                            description =
                                    "begin there, or at the very start with: start (default: what comes from now on)")
                    String from,
            @Option(
                            names = "--answer",
                            paramLabel = "STATUS",
                            defaultValue = "204",
                            description =
                                    "what to answer, to see messages come again with 503, or a subscription come to stand with 410 (default: ${DEFAULT-VALUE})")
                    int status,
            @Option(names = "--port", defaultValue = "0", description = "of the receiver on 127.0.0.1 (default: any)")
                    int port,
            @Option(
                            names = "--messages",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "end after so many (default: with Ctrl-C)")
                    int messages) {
        var enough = new CountDownLatch(messages);
        var stand = folder.stand();
        try (var catcher = WebhookCatcher.open(port, status, caught -> {
                    print(caught);
                    enough.countDown();
                });
                var subscriptions = WebhookSubscriptions.make(stand, user, from, catcher)) {
            Runtime.getRuntime().addShutdownHook(new Thread(subscriptions::close, "webhooks-end"));
            spec.commandLine().getOut().println("Listening for " + user + " to " + subscriptions.services());
            await(messages == 0 ? new CountDownLatch(1) : enough);
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandException("interrupted", e);
        }
    }

    private synchronized void print(Caught caught) {
        var event = caught.event();
        var data = event.path("data");
        spec.commandLine()
                .getOut()
                .printf(
                        "%s%s  %s  %s  %s  position %s%n",
                        caught.genuine() ? "signed" : "NOT SIGNED BY " + caught.from(),
                        caught.again() ? ", again" : "",
                        data.path("caseNumber").asText(caught.id()),
                        data.path("stage").asText(event.path("type").asText()),
                        data.path("happenedAt").asText(event.path("time").asText()),
                        event.path("position").asText("none"));
    }
}
