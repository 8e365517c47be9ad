"""Who says so: verbs of speech, speakers, hedges, denials, blame."""

from __future__ import annotations

from geodata.lexicon.language import terms

SPEECH_VERBS = terms(
    "issued, heard, saw, witnessed, said, says, say, saying, told, tells, telling, wrote, writes, writing",
    "reported, reports, report, announced, announces, confirmed, confirms, confirming, claimed, claims",
    "claiming, added, adds, adding, stated, states, posted, posts, tweeted, noted, noting, declared",
    "explained, acknowledged, alleged, alleges, believe, believes, believed, estimated, recorded, described",
    "warned, shared, revealed, informed, specified, insisted, wrote on, clarified, relayed, quoted, cited",
    "counted, documented, verified, put the toll, maintained, conceded, admitted, concluded, published",
    "released a statement, detailed, indicated, reiterated, emphasised, emphasized, testified",
)
ADDRESS_VERBS = terms(
    "condemned, condemns, denounced, briefed, briefing, spoke, speaking, addressed, deplored, visited, toured",
    "convened, met, called, called on, called for, urged, demanded, vowed, pledged, apologised, apologized",
    "mourned, expressed, promised, appealed",
)
TALLY_VERBS = terms(
    "put, puts, raised, raises, raising, corrected, revised, gave, gives, spoke, speaks, speak, lowered, updated",
    "suspect, suspects, blamed, accused, accuses, blames, accuse",
)
COUNT_NOUNS = terms(
    "number, numbers, toll, tolls, figure, figures, dead, injured, wounded, count, deaths, casualties, of, injuries",
)
FOOTAGE_WORDS = terms("footage, video, videos, images, photos, photographs, pictures, scenes, clips")
ACCORDING_TO = terms(
    "according to, as reported by, citing, quoting, as per, in the words of, per, reported by",
    "confirmed by",
)
SOURCE_NOUNS = terms(
    "magen david adom, mda, red crescent society, medecins sans frontieres, emergency response rooms",
    "governor, governors, mayor, mayors, official, officials, authorities, authority, police, ministry",
    "minister, ministers, spokesman, spokesperson, spokeswoman, spokespeople, spokespersons, president",
    "prime minister, chief, head, chairman, administration, office, prosecutor, prosecutors, service",
    "services, emergency services, military, army, air force, navy, command, commander, general staff",
    "defence ministry, defense ministry, forces, media, agency, agencies, newspaper, outlet, outlets, channel",
    "channels, broadcaster, network, television, residents, resident, witnesses, witness, eyewitnesses",
    "gov, eyewitness, doctors, medics, medic, doctor, hospital, hospitals, rescuers, rescue workers, civil defense",
    "civil defence, health ministry, red crescent, red cross, monitor, monitors, monitoring group",
    "observatory, human rights, watchdog, group, groups, organization, organisation, un, united nations",
    "reporter, reporters, journalists, journalist, correspondent, correspondents, stringer, analyst, analysts",
    "expert, experts, researchers, investigators, operator, company, council, statement, government",
    "department, directorate, intelligence, ambassador, secretary, deputy, leader, source, sources, locals",
    "staff, union, foundation, archive, centre, center, institute, news, briefing, ombudsman, adviser, aide",
    "worker, survivor, survivors, activist, activists, villagers, villager, neighbour, neighbours, neighbor",
    "neighbors, relatives, relative, lawyer, lawyers, farmer, shopkeeper, monk, priest, teacher, driver, nurse",
    "diplomats, diplomat, militia, movement, crews, workers, committee, coordinator, representative",
)
HEDGES = terms(
    "what appears to be, what appeared to be, what seems to be, what seemed to be, what looks like, what looked like",
    "reportedly, allegedly, alleged, purported, purportedly, suspected, apparently, unconfirmed, appeared to",
    "appears to, is believed to, are believed to, believed to have, said to have, thought to have",
    "is thought to, was said to, were said to, it was reported, preliminary, according to preliminary",
)
DENIAL_VERBS = terms(
    "denied, denies, deny, denying, denial, rejected, rejects, dismissed, refuted, disavowed",
    "was not responsible, were not responsible, is not responsible, not responsible, had nothing to do with",
    "no involvement, not carried out by, not involved",
)
DISPUTE_WORDS = terms(
    "disputed, disputes, dispute, disputing, contradicted, contradicts, contradicting, conflicting",
    "competing claims, competing accounts, blamed each other, accused each other, traded blame",
    "traded accusations, blame each other, rival claims, is contested, remains contested, conflicting accounts, blaming each other",
    "accusing each other, exchanged accusations, exchanged blame, each blamed, each side blamed, cast doubt",
    "casting doubt, differing accounts, mutual accusations, gave a different account, no indication that",
    "countered that, contrary to, rejected the claim, instead hit, instead struck, each accused",
)
BLAME_VERBS = terms(
    "attributing, accuse, blamed, blames, blaming, accused, accuses, accusing, blame, attribute, attributes, attributed",
    "held responsible",
    "pointed the finger, claimed responsibility, claims responsibility, claim responsibility",
    "claiming responsibility, took responsibility",
)
BY_WORDS = terms("by")
