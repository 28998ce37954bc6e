package kz.ruqsat.berkut.desk;

/** Nothing more is taken: the queue is full, the journal cannot be written, or the process is ending. Nothing has been kept; ask again later. */
public final class DeskClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeskClosedException(String why) {
        super(why);
    }
}
