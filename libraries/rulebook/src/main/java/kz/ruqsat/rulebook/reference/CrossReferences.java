package kz.ruqsat.rulebook.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Holds the data sets against one another: what one names must stand in the other. */
record CrossReferences(ReferenceData data) {

    void check() {
        data.categories().all().forEach(this::checkCategory);
        data.grounds().all().forEach(this::checkGround);
        data.documents().all().forEach(type -> requireWord("documents.json", "document", type.code()));
        data.documents().stateSystems().forEach(code -> requireWord("documents.json", "register", code));
        data.questions().values().forEach(this::checkQuestion);
        data.fees().rates().forEach(this::checkRate);
        data.amendments().values().forEach(this::checkAmendment);
        data.lookUps().values().forEach(this::checkLookUp);
        data.cancellationGrounds()
                .keySet()
                .forEach(code -> requireWord("cancellation-grounds.json", "cancellation-ground", code));
        data.categoryChanges().rows().values().forEach(this::checkChange);
        data.fingerprintExemptions().values().forEach(this::checkExemption);
        data.stickerForm().fields().keySet().forEach(name -> requireWord("sticker-form.json", "sticker-field", name));
        checkElectronicVisas();
        checkParameters();
    }

    private void checkCategory(Category category) {
        requireWord("visa-categories.json", "visa-category", category.code());
        requireWord("visa-categories.json", "visa-group", category.group().name());
        checkDocuments(category, "required_documents", category.requiredDocuments());
        for (ConditionalDocuments conditional : category.conditionalDocuments()) {
            checkDocuments(category, "conditional_documents", conditional.documents());
            boolean standsIn = conditional.replaces().isEmpty()
                    || category.requiredDocuments().contains(conditional.replaces());
            require(
                    standsIn,
                    "visa-categories.json",
                    category.code(),
                    "conditional_documents",
                    "replaces '" + conditional.replaces() + "', which is not required");
        }
    }

    private void checkDocuments(Category category, String field, List<String> codes) {
        for (String code : codes) {
            require(
                    data.documents().find(code).isPresent(),
                    "visa-categories.json",
                    category.code(),
                    field,
                    "'" + code + "' is not in documents.json");
        }
    }

    private void checkGround(Ground ground) {
        requireWord("refusal-grounds.json", "refusal-ground", ground.code());
        for (String rule : ground.rules()) {
            require(
                    data.rules().byId().containsKey(rule),
                    "refusal-grounds.json",
                    ground.code(),
                    "rules",
                    "'" + rule + "' is not in rules.json");
        }
    }

    private void checkRate(FeeRate rate) {
        boolean known = data.rules().byId().containsKey(rate.rule());
        require(known, "fees.json", rate.code(), "rule", "'" + rate.rule() + "' is not in rules.json");
    }

    private void checkAmendment(Amendment sentence) {
        for (String rule : sentence.rules()) {
            require(
                    data.rules().byId().containsKey(rule),
                    "amendments.json",
                    sentence.id(),
                    "rules",
                    "'" + rule + "' is not in rules.json");
        }
    }

    private void checkChange(CategoryChanges.Change row) {
        requireCategory("visa-categories.json", "category_change_matrix", "to", row.to());
        row.from().forEach(code -> requireCategory("visa-categories.json", "category_change_matrix", "from", code));
    }

    private void checkExemption(FingerprintExemption exemption) {
        requireWord("fingerprint-exemptions.json", "fingerprint-exemption", exemption.code());
        exemption
                .categories()
                .forEach(code -> requireCategory("fingerprint-exemptions.json", exemption.code(), "categories", code));
    }

    private void requireCategory(String file, String key, String field, String code) {
        boolean known = data.categories().find(code).isPresent();
        require(known, file, key, field, "'" + code + "' is not in visa-categories.json");
    }

    private void checkQuestion(OpenQuestion question) {
        for (String rule : question.rules()) {
            require(
                    data.rules().byId().containsKey(rule),
                    "open-questions.json",
                    question.id(),
                    "rules",
                    "'" + rule + "' is not in rules.json");
        }
        for (OpenQuestion.Setting setting : question.settings()) {
            boolean known = data.rules().byId().containsKey(setting.rule())
                    && data.rules().rule(setting.rule()).versions().stream()
                            .anyMatch(text -> text.parameters().containsKey(setting.parameter()));
            require(
                    known,
                    "open-questions.json",
                    question.id(),
                    "settings",
                    setting.rule() + " has no parameter '" + setting.parameter() + "'");
        }
    }

    private void checkLookUp(RegisterLookUp row) {
        String file = "register-look-ups.json";
        requireWord(file, "register", row.system());
        for (String category : row.categories()) {
            require(
                    data.categories().find(category).isPresent(),
                    file,
                    row.system(),
                    "categories",
                    "'" + category + "' is not in visa-categories.json");
        }
        for (String rule : row.rules()) {
            require(
                    data.rules().byId().containsKey(rule),
                    file,
                    row.system(),
                    "rules",
                    "'" + rule + "' is not in rules.json");
        }
        Stream.concat(
                        row.marks().stream().map(RegisterLookUp.Mark::mark),
                        Stream.of(row.several(), row.absent(), row.ended()))
                .filter(mark -> !mark.isEmpty())
                .forEach(mark -> require(
                        data.registerMarks().groundOf().containsKey(mark),
                        file,
                        row.system(),
                        "marks",
                        "'" + mark + "' is not in register-marks.json"));
        Stream.concat(
                        row.marks().stream().map(RegisterLookUp.Mark::fact),
                        row.proves().map(RegisterLookUp.Proof::fact).stream())
                .forEach(fact -> require(
                        row.keep().contains(fact), file, row.system(), "keep", "'" + fact + "' is read but not kept"));
    }

    private void checkElectronicVisas() {
        Set<String> eligible = new HashSet<>();
        data.categories().all().stream()
                .filter(Category::electronic)
                .map(Category::code)
                .forEach(eligible::add);
        require(
                eligible.equals(data.electronicVisas().categories().keySet()),
                "visa-regimes.json",
                "electronicVisa",
                "categories",
                "differ from eligible_for_evisa of visa-categories.json: " + eligible);
        for (String code : data.electronicVisas().limits().keySet()) {
            require(
                    eligible.contains(code),
                    "visa-categories.json",
                    "channels[EVISA]",
                    "overrides",
                    "'" + code + "' is not electronic");
        }
    }

    private void checkParameters() {
        for (RuleText rule : data.rules().all()) {
            for (RuleVersion version : rule.versions()) {
                version.parameters().forEach((name, codes) -> codes.forEach(code -> checkParameter(rule, name, code)));
            }
        }
    }

    /** The name of a parameter tells which list its codes belong to. */
    private void checkParameter(RuleText rule, String name, String code) {
        if (name.startsWith("categories") || name.equals("waiverCategories")) {
            requireCode(rule, name, code, data.categories().find(code).isPresent(), "visa-categories.json");
        }
        if (name.startsWith("grounds")) {
            requireCode(rule, name, code, data.grounds().find(code).isPresent(), "refusal-grounds.json");
        }
        if (name.startsWith("documents")) {
            requireCode(rule, name, code, data.documents().find(code).isPresent(), "documents.json");
        }
        if (name.startsWith("registers")) {
            requireCode(rule, name, code, data.documents().stateSystems().contains(code), "documents.json");
        }
        if (name.equals("inviterKinds")) {
            requireCode(rule, name, code, data.glossary().has("inviter-kind", code), "wording.json");
        }
        if (name.equals("waiverBases")) {
            requireCode(rule, name, code, data.glossary().has("waiver-basis", code), "wording.json");
        }
    }

    private static void requireCode(RuleText rule, String name, String code, boolean known, String list) {
        require(known, "rules.json", rule.id(), name, "'" + code + "' is not in " + list);
    }

    private void requireWord(String file, String kind, String code) {
        require(data.glossary().has(kind, code), file, code, "code", "the glossary has no " + kind + " of it");
    }

    private static void require(boolean holds, String file, String key, String field, String problem) {
        if (!holds) {
            throw new ReferenceDataException(file, key, field, problem);
        }
    }
}
