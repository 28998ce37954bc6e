package kz.ruqsat.rulebook.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One version of everything the law lists, read and checked whole.
 *
 * @param version name of the version, such as 2026.1
 * @param validFrom first registration date it is for
 * @param dataSets version of each file
 * @param rules catalogue of rules
 * @param questions open questions with the answers assumed, by id
 * @param amendments sentences of the amendments of 2026, by id
 * @param categories visa categories
 * @param documents document types
 * @param missions missions and consular districts
 * @param grounds grounds of return and refusal
 * @param electronicVisas conditions of the electronic visa
 * @param invitationFree states whose citizens need no invitation
 * @param fees rates of duty and consular fee
 * @param defaults numbers that hold for all categories
 * @param registerMarks facts that ask for a ground
 * @param lookUps look-ups in the state systems, by system
 * @param categoryChanges table of changes of category in the country
 * @param cancellationGrounds reasons for which a visa may be cancelled, by code
 * @param fingerprintExemptions exemptions from fingerprint registration by code
 * @param stickerForm form of the visa sticker
 * @param identifierFormats lists that identifiers are compared with
 * @param glossary words and sentence patterns
 */
public record ReferenceData(
        String version,
        LocalDate validFrom,
        Map<String, String> dataSets,
        RuleCatalogue rules,
        Map<String, OpenQuestion> questions,
        Map<String, Amendment> amendments,
        Categories categories,
        Documents documents,
        Missions missions,
        Grounds grounds,
        ElectronicVisas electronicVisas,
        InvitationFreeStates invitationFree,
        Fees fees,
        Defaults defaults,
        RegisterMarks registerMarks,
        Map<String, RegisterLookUp> lookUps,
        CategoryChanges categoryChanges,
        Map<String, CancellationGround> cancellationGrounds,
        Map<String, FingerprintExemption> fingerprintExemptions,
        StickerForm stickerForm,
        IdentifierFormats identifierFormats,
        Glossary glossary) {

    private static final String NEWEST = "2026.1";

    /** The newest version that comes with the product; read once. */
    public static ReferenceData current() {
        return Current.DATA;
    }

    private static final class Current {
        static final ReferenceData DATA = read(DataFiles.bundled(NEWEST));
    }

    /**
     * Reads a version.
     *
     * @throws ReferenceDataException if a file, a key, a field or a reference among the files is wrong
     */
    static ReferenceData read(DataFiles.Source source) {
        DataFiles files = new DataFiles(source);
        Row manifest = files.open("manifest.json");
        Row categoryFile = files.open("visa-categories.json");
        Glossary glossary = Glossary.read(files.open("glossary.json"), files.open("wording.json"));
        Grounds grounds = Grounds.read(files.open("refusal-grounds.json"), glossary);
        ReferenceData data = new ReferenceData(
                manifest.text("version"),
                manifest.date("validFrom"),
                files.versions(),
                RuleCatalogue.read(files.open("rules.json")),
                Keyed.by(
                        files.open("open-questions.json").rows("questions", "id"),
                        OpenQuestion::read,
                        OpenQuestion::id),
                Keyed.by(files.open("amendments.json").rows("sentences", "id"), Amendment::read, Amendment::id),
                Categories.read(categoryFile),
                Documents.read(files.open("documents.json")),
                Missions.read(files.open("missions.json")),
                grounds,
                ElectronicVisas.read(files.open("visa-regimes.json"), categoryFile),
                InvitationFreeStates.read(files.open("invitation-free.json")),
                Fees.read(files.open("fees.json")),
                Defaults.read(categoryFile),
                RegisterMarks.read(files.open("register-marks.json"), grounds),
                Keyed.by(
                        files.open("register-look-ups.json").rows("lookUps", "system"),
                        RegisterLookUp::read,
                        RegisterLookUp::system),
                CategoryChanges.read(categoryFile),
                Keyed.by(
                        files.open("cancellation-grounds.json").rows("grounds", "code"),
                        CancellationGround::read,
                        CancellationGround::code),
                Keyed.by(
                        files.open("fingerprint-exemptions.json").rows("exemptions", "code"),
                        FingerprintExemption::read,
                        FingerprintExemption::code),
                StickerForm.read(files.open("sticker-form.json")),
                IdentifierFormats.read(files.open("identifiers.json")),
                glossary);
        new CrossReferences(data).check();
        return data.withDataSets(files.versions());
    }

    /** The sentences of the amendments that a rule carries; none for a rule from elsewhere. */
    public List<Amendment> sentencesOf(String rule) {
        return amendments.values().stream()
                .filter(sentence -> sentence.rules().contains(rule))
                .toList();
    }

    private ReferenceData withDataSets(Map<String, String> versions) {
        return new ReferenceData(
                version,
                validFrom,
                versions,
                rules,
                questions,
                amendments,
                categories,
                documents,
                missions,
                grounds,
                electronicVisas,
                invitationFree,
                fees,
                defaults,
                registerMarks,
                lookUps,
                categoryChanges,
                cancellationGrounds,
                fingerprintExemptions,
                stickerForm,
                identifierFormats,
                glossary);
    }
}
