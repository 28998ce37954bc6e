package kz.ruqsat.web.reading;

import jakarta.enterprise.context.RequestScoped;

/** The bytes of the request's body exactly as they came; empty for a request without one. */
@RequestScoped
public class RawBody {
    private byte[] bytes = {};

    void keep(byte[] body) {
        bytes = body.clone();
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
