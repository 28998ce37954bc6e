package kz.ruqsat.casework;

import java.util.Optional;

/**
 * What commands do to one kind of case. Pure: no clock, no database, no setting is read; the same arguments give the same outcome.
 *
 * @param <F> the file of the case
 * @param <C> its commands, usually a sealed interface
 */
public interface Procedure<F extends CaseFile, C> {

    /** Name of the kind, for example {@code petition}; stands in the database. */
    String kind();

    /** Type of the file. */
    Class<F> fileType();

    /** Version of the rulebook that goes out with the case's events; empty if it reads no rule. */
    default String rulebookOf(F file) {
        return "";
    }

    /**
     * Decides one command.
     *
     * @param file the case as it stands; empty if there is none of that id
     * @param command what is asked
     * @param act when and by whom
     * @return what comes of it; an expected refusal is a value, an exception means a broken program
     */
    Outcome<F> handle(Optional<F> file, C command, Act act);

    /**
     * The command that a term gives when it runs out. It takes effect at {@link Term#dueBefore()}.
     *
     * @param term the term; it is over, and must not be stopped by the outcome
     */
    C whenDue(Term term);

    /**
     * What the automatic desk does next, if policy lets it act; asked after every move, until it answers nothing.
     *
     * @param file the case after the move
     */
    default Optional<C> desk(F file) {
        return Optional.empty();
    }
}
