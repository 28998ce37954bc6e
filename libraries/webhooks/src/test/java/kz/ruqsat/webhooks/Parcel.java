package kz.ruqsat.webhooks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.casework.Act;
import kz.ruqsat.casework.CaseFile;
import kz.ruqsat.casework.Move;
import kz.ruqsat.casework.Outcome;
import kz.ruqsat.casework.Procedure;
import kz.ruqsat.casework.Term;
import kz.ruqsat.contracts.invitation.ReviewAssigned;

/** The smallest kind of case that reports stages; stands in for a petition. */
public record Parcel(String number, String owner, String state) implements CaseFile {

    static final String KIND = "parcel";

    @Override
    public Keys keys() {
        return new Keys(number, "", "MIA75", owner);
    }

    /** Reports a stage, on the grounds given. */
    public record Report(String number, String owner, String stage, List<String> grounds) {}

    @Singleton
    static class Parcels implements Procedure<Parcel, Report> {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Class<Parcel> fileType() {
            return Parcel.class;
        }

        @Override
        public String rulebookOf(Parcel file) {
            return "test/1";
        }

        @Override
        public Outcome<Parcel> handle(Optional<Parcel> file, Report report, Act act) {
            return Outcome.moved(new Parcel(report.number(), report.owner(), report.stage()), "P1")
                    .publish(new ReviewAssigned("MIA75"))
                    .report(new Move.Stage(
                            report.stage(), false, "S1", "MIA_TD", "MIA75", "", report.grounds(), List.of()))
                    .done();
        }

        @Override
        public Report whenDue(Term term) {
            throw new IllegalStateException("no parcel has a term");
        }

        @Override
        public Optional<Report> desk(Parcel file) {
            return Optional.empty();
        }
    }
}
