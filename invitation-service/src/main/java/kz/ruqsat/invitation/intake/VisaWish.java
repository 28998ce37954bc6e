package kz.ruqsat.invitation.intake;

import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.casework.Contact;
import kz.ruqsat.notices.ContactForm;
import kz.ruqsat.notices.NoticeTeller;
import kz.ruqsat.rulebook.facts.Training;
import kz.ruqsat.rulebook.facts.VisaForm;
import kz.ruqsat.rulebook.reference.EntryKind;
import kz.ruqsat.rulebook.reference.VisaGroup;

/** What a petition and its correction have in common: all but the invitees. */
interface VisaWish {

    String division();

    InviterForm inviter();

    VisaGroup purpose();

    String category();

    EntryKind entries();

    LocalDate validFrom();

    LocalDate validTo();

    Integer stayDays();

    VisaForm form();

    String placeOfIssuance();

    List<DocumentForm> documents();

    Training training();

    List<String> claims();

    String dutyPayment();

    /** Null where the petition did not come by note verbale. */
    NoteVerbaleForm noteVerbale();

    /** Null where the inviter does not want to be written to. */
    ContactForm contact();

    /** Where the inviter wants to be written to; no part of the petition. */
    default List<Contact> contacts() {
        return ContactForm.of(contact(), NoticeTeller.INVITER);
    }
}
