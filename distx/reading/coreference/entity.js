import { isSameOffice, officeOf } from './office.js';
export class Entity {
    type;
    candidates = [];
    offices = [];
    gender = null;
    plural = false;
    named = false;
    /** Set where the entity is a state. */
    state = null;
    /** Set where it is a group whose members are known. */
    members = null;
    constructor(type) {
        this.type = type;
    }
    add(candidate) {
        this.candidates.push(candidate);
        const { phrase } = candidate;
        this.gender ??= phrase.gender;
        if (phrase.name !== null)
            this.named = true;
        if (phrase.plural)
            this.plural = true;
        const office = officeOf(phrase);
        if (office && !this.offices.some((o) => isSameOffice(o, office)))
            this.offices.push(office);
    }
}
