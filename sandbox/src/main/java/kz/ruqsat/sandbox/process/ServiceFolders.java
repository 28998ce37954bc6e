package kz.ruqsat.sandbox.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.ruqsat.sandbox.Folders;
import kz.ruqsat.sandbox.StandException;
import kz.ruqsat.sandbox.embedded.StandSettings.EarlierData;
import kz.ruqsat.sandbox.mail.MailCatcher;

/** What services and their clients leave in a run folder: Berkut's journal, say, which belongs to the data of a stand as much as a database does. */
record ServiceFolders(Path folder, EarlierData earlierData) {
    static final String CLIENT_JOURNAL = "client-journal.jsonl";

    static ServiceFolders of(StandPlan plan) {
        return new ServiceFolders(plan.embedded().folder(), plan.embedded().earlierData());
    }

    /** Removes it with the logs, if the earlier stand is to be forgotten; its processes have to be gone. */
    void forgetIfAsked() {
        if (earlierData != EarlierData.WIPE) {
            return;
        }
        removeFile(folder.resolve(CLIENT_JOURNAL));
        Folders.remove(MailCatcher.in(folder));
        for (StandService service : StandService.values()) {
            Folders.remove(folder.resolve(service.title()));
            removeFile(folder.resolve(service.title() + ".log"));
        }
    }

    private static void removeFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StandException("cannot remove " + file, e);
        }
    }
}
