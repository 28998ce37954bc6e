package kz.ruqsat.visa.operation;

import java.util.List;
import kz.ruqsat.rulebook.findings.Finding;
import kz.ruqsat.visa.issued.IssuedVisa;

/** What the rules say of an operation, for whoever reads it. */
public final class OperationFindings {

    private OperationFindings() {}

    /** By the law of the day of asking and the visa as it stands; nothing once the operation has ended and what was filed is forgotten. */
    public static List<Finding> of(VisaOperation file, IssuedVisa visa) {
        return file.standing() instanceof OperationStanding.Open open
                ? Guards.findings(file, open.filing(), visa)
                : List.of();
    }
}
