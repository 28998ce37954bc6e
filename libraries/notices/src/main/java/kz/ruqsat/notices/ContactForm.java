package kz.ruqsat.notices;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import kz.ruqsat.casework.Contact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where whoever files wants to be written to. It may be left out everywhere: then nobody is written to, and the notices can be read all the same.
 *
 * @param email address; kept with the case for notices and for nothing else
 * @param language {@code kk}, {@code ru} or {@code en}
 */
@Schema(
        name = "Contact",
        description = "Where notices about the case are sent by e-mail, and in which language; may be left out")
public record ContactForm(
        @NotNull @Size(max = 254) @Pattern(regexp = ADDRESS) @Schema(examples = "visa@steppe.example")
        String email,

        @NotNull @Pattern(regexp = "kk|ru|en") @Schema(examples = "kk")
        String language) {

    /** Letters and digits of domains, and what mailboxes commonly hold: nothing that could end a line or begin another address. */
    private static final String ADDRESS =
            "[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+";

    /** The contact of a recipient; none if it was left out. */
    public static List<Contact> of(ContactForm form, String recipient) {
        return form == null ? List.of() : List.of(new Contact(recipient, form.email(), form.language()));
    }

    /** Personal data: never printed. */
    @Override
    public String toString() {
        return "ContactForm[not shown]";
    }
}
