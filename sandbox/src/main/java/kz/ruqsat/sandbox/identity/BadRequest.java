package kz.ruqsat.sandbox.identity;

/** A request that the issuer refuses, with the error code of OAuth 2.0. */
final class BadRequest extends RuntimeException {
    private final String code;

    BadRequest(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }

    int status() {
        return "invalid_client".equals(code) ? 401 : 400;
    }
}
