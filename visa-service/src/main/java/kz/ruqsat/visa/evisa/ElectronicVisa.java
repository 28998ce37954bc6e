package kz.ruqsat.visa.evisa;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.rulebook.Rulebook;
import kz.ruqsat.rulebook.facts.RegisterAnswer;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.rulebook.zone.NationalityCode;
import kz.ruqsat.visa.application.MakingOut;
import kz.ruqsat.visa.evisa.EvisaState.Examination;
import kz.ruqsat.visa.invitation.Holder;
import kz.ruqsat.visa.sticker.Sticker;

/**
 * What an electronic visa says, under the names of the sticker's form: the same register holds both. It is on no blank.
 *
 * @param printed everything that is printed on the document
 */
public record ElectronicVisa(Sticker printed) {

    /**
     * That of an application which is examined; nothing where name or citizenship cannot be written in the machine-readable zone.
     *
     * @param madeOutOn civil date in Kazakhstan on which it is issued
     */
    public static Optional<ElectronicVisa> of(EvisaApplication file, Examination state, LocalDate madeOutOn) {
        Holder holder = state.dossier().holder();
        return NationalityCode.of(holder.citizenship())
                .flatMap(nationality -> made(file, holder, nationality, madeOutOn));
    }

    private static Optional<ElectronicVisa> made(
            EvisaApplication file, Holder holder, String nationality, LocalDate madeOutOn) {
        Map<String, String> fields = MakingOut.fields(file.number().value(), file.asked(), holder, nationality);
        fields.put("invitationNumber", file.invitation().registrationNumber());
        fields.put("placeOfIssue", EvisaApplication.OFFICE.code());
        fields.put("madeOutOn", madeOutOn.toString());
        return Rulebook.on(madeOutOn).machineReadableZone(fields).map(zone -> {
            fields.putAll(zone);
            return new ElectronicVisa(new Sticker(fields));
        });
    }

    /**
     * What the automatic desk finds against an application that it examines; empty if nothing.
     *
     * @param lists what the lists of persons answered
     */
    public static List<Finding> against(EvisaApplication file, Examination state, List<RegisterAnswer> lists) {
        return EvisaMoves.against(file, state, lists);
    }
}
