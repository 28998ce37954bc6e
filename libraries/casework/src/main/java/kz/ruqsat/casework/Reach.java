package kz.ruqsat.casework;

import java.util.List;
import kz.ruqsat.contracts.CaseId;

/** What a command says of where those who are told of its case want to be written to. */
public sealed interface Reach {

    /** Nothing: it stays as it is. */
    record AsBefore() implements Reach {}

    /** There, from now on; of a recipient not named it stays as it is. */
    record At(List<Contact> contacts) implements Reach {

        public At {
            contacts = List.copyOf(contacts);
        }
    }

    /** Where those of another case of the same work want to be: a visa like the application it was issued in. */
    record Like(CaseId other) implements Reach {}
}
