package kz.ruqsat.visa.startup;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import kz.ruqsat.visa.application.ApplicationCommand.FollowApproval;
import kz.ruqsat.visa.application.VisaApplication;
import kz.ruqsat.visa.application.VisaProcedure;
import kz.ruqsat.visa.approval.NewsDesk;
import kz.ruqsat.visa.blanks.DeliveryProcedure;
import kz.ruqsat.visa.evisa.EvisaProcedure;
import kz.ruqsat.visa.invitation.InvitationProcedure;
import kz.ruqsat.visa.issued.IssuedVisaProcedure;
import kz.ruqsat.visa.operation.OperationCommand;
import kz.ruqsat.visa.operation.OperationProcedure;
import kz.ruqsat.visa.operation.VisaOperation;

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
    OperationProcedure operations() {
        return new OperationProcedure();
    }

    @Produces
    @Singleton
    VisaProcedure applications() {
        return new VisaProcedure();
    }

    @Produces
    @Singleton
    DeliveryProcedure deliveries() {
        return new DeliveryProcedure();
    }

    @Produces
    @Singleton
    EvisaProcedure electronicVisas() {
        return new EvisaProcedure();
    }
}
