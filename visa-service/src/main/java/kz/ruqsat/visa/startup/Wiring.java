package kz.ruqsat.visa.startup;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import kz.ruqsat.visa.application.ApplicationCommand.FollowApproval;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.application.VisaProcedure;
import kz.ruqsat.visa.approval.NewsDesk;
import kz.ruqsat.visa.invitation.InvitationProcedure;
import kz.ruqsat.visa.issued.IssuedVisaProcedure;
import kz.ruqsat.visa.operation.OperationCommand;
import kz.ruqsat.visa.operation.OperationProcedure;
import kz.ruqsat.visa.operation.VisaOperation;
import kz.ruqsat.visa.sticker.MrzSize;
import kz.ruqsat.visa.sticker.StickerForm;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes beans of what knows no framework. */
class Wiring {

    @Produces
    @Singleton
    InvitationProcedure invitations() {
        return new InvitationProcedure();
    }

    @Produces
    @Singleton
    NewsDesk newsOfApplications() {
        return new NewsDesk(VisaApplication.KIND, FollowApproval::new);
    }

    @Produces
    @Singleton
    IssuedVisaProcedure visas() {
        return new IssuedVisaProcedure();
    }

    @Produces
    @Singleton
    NewsDesk newsOfOperations() {
        return new NewsDesk(VisaOperation.KIND, OperationCommand.FollowApproval::new);
    }

    @Produces
    @Singleton
    OperationProcedure operations(@ConfigProperty(name = "ruqsat.visa.sticker-mrz") MrzSize size) {
        return new OperationProcedure(new StickerForm(size));
    }

    @Produces
    @Singleton
    VisaProcedure applications(@ConfigProperty(name = "ruqsat.visa.sticker-mrz") MrzSize size) {
        return new VisaProcedure(new StickerForm(size));
    }
}
