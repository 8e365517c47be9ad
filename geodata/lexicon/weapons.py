"""Weapons by the names reports give them, in Latin and Cyrillic script: one table for all languages.

Kinds: missile (cruise, ballistic, S-300 used against the ground), drone (strike drones, loitering and first-person
view, sea drones), glide_bomb (UMPK, KAB, JDAM-like kits), airstrike (aircraft and their unguided bombs or rockets),
artillery (guns, mortars, tanks, multiple rocket launchers with what they fire). Kind None marks what carries no weapon
of its own (reconnaissance drones) and unmakes the generic word beside it.

A term matches like those of `geodata.lexicon` (lower case, words by form or lemma). A term that ends in "*" matches any
word that begins so: Ukrainian and Russian endings of names that no dictionary inflects. A designation is matched with
hyphen, space or neither ("Kh-101", "Kh 101", "Х-101").
Sources: makers' and armies' designations as commonly printed; facts, no text copied.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, NamedTuple

Kind = Literal["missile", "drone", "glide_bomb", "airstrike", "artillery"]


class Weapon(NamedTuple):
    """What a term names: its kind, and whether the word alone tells of a strike ("airstrike") or needs a verb."""

    kind: Kind
    strikes: bool = False


_NAMES: dict[Kind, str] = {
    "missile": """
        missile, missiles, cruise missile, cruise missiles, ballistic missile, ballistic missiles, guided
        missile, guided missiles, hypersonic missile, hypersonic missiles, anti-ship missile, anti-ship
        missiles, surface-to-air missile, surface-to-air missiles, iskander, iskanders, iskander-m,
        iskander-k, kalibr, kalibrs, kalibr-pl, kinzhal, kinzhals, kh-22, kh-31, kh-31p, kh-32, kh-35,
        kh-47m2, kh-47, kh-55, kh-555, kh-58, kh-59, kh-59mk, kh-69, kh-101, x-22, x-59, x-101, zircon,
        zirkon, tsirkon, oniks, onyx, p-800, bastion, tochka, tochka-u, oreshnik, kn-23, kn-24, hwasong-11,
        s-200, s-300, s-400, c-300, c-400, atacms, storm shadow, storm shadows, scalp, scalp-eg, scalps,
        taurus, neptune, neptunes, r-360, flamingo, tomahawk, tomahawks, hellfire, hellfires, brimstone,
        harpoon, harpoons, scud, scuds, burkan, quds-1, quds-2, palestine-2, zolfaghar, zolfaqar, fateh-110,
        fateh-313, emad, ghadr, shahab-3, kheibar, kheibar shekan, khorramshahr, fattah-1, sejjil, haj qasem,
        jericho, brahmos, babur, lora, gmlrs-er, sm-6, precision strike missile, prsm, ракета, ракети, ракеты,
        ракет*, балістика, баллистика, балістичн*, баллистич*, іскандер*, искандер*, калібр*, калибр, калибры,
        калибра, калибров, калибрами, кинджал*, кинжал*, кинджали, циркон*, онікс*, оникс*, точка-у, точки-у,
        точку-у, точкою-у, точкой-у, орешник*, х-22, х-31, х-31п, х-32, х-35, х-47м2, х-47, х-55, х-555, х-59,
        х-59мк, х-69, х-101, с-200, с-300, с-400, п-800, атакамс*, шторм шедоу, сторм шедоу, сторм шэдоу,
        штормшедоу, скальп*, нептун, нептуни, нептунами, нептуны, нептуном, фламинго, кн-23, бастион, бастіон,
        томагавк*
    """,
    "drone": """
        drone, drones, uav, uavs, u.a.v., u.a.v.s, unmanned aerial vehicle, unmanned aerial vehicles, uas,
        ucav, ucavs, quadcopter, quadcopters, loitering munition, loitering munitions, kamikaze drone,
        kamikaze drones, strike drone, strike drones, attack drone, attack drones, fpv, fpvs, fpv drone, fpv
        drones, shahed, shaheds, shahed-131, shahed-136, shahed-238, shahed-131/136, shahed-136/131, geran,
        gerans, geran-1, geran-2, geran-3, gerbera, gerberas, garpiya, lancet, lancets, zala lancet,
        switchblade, bayraktar, bayraktars, tb2, mohajer-6, molniya, molniya-2, kub-bla, lyutyi, liutyi,
        liutyi drone, bober, beaver drone, sea drone, sea drones, naval drone, naval drones, surface drone,
        unmanned boat, unmanned boats, magura, magura v5, sea baby, samad-3, qasef-2k, harop, hermes 450,
        mq-9, reaper, reaper drone, predator drone, remotely piloted aircraft, drone-dropped, шахед*, шахід*,
        герань, герані, герани, геранью, геранню, геранями, гераней, герань-2, герані-2, герани-2, гербера,
        гербери, герберы, гербер, мопед, мопеди, мопеды, мопедов, мопедів, мопеда, мопедами, мопедом, дрон,
        дрони, дроны, дрон*, бпла, бла, бпак, безпілотник*, беспилотник*, безпілотн*, беспилотн*, безекіпажн*,
        безэкипажн*, квадрокоптер*, фпв, fpv-дрон*, фпв-дрон*, дрон-камікадзе, дроном-камікадзе,
        дрон-камикадзе, камікадзе, камикадзе, ланцет*, молния-2, молнія-2, куб-бла, бек, бэк, байрактар*,
        лютий-дрон, бобер-дрон, магура, баба-яга, баба яга, бабы-яги, бабу-ягу, бабою-ягою
    """,
    "glide_bomb": """
        glide bomb, glide bombs, gliding bomb, gliding bombs, guided bomb, guided bombs, guided aerial bomb,
        guided aerial bombs, guided air bomb, guided air bombs, guided aviation bomb, guided aviation bombs,
        guided glide bomb, guided glide bombs, aerial guided bomb, aerial guided bombs, kab, kabs, kab-250,
        kab-500, kab-1500, umpk, umpb, umpb d-30, umpb d-30sn, fab-umpk, upab, fab-250 umpk, fab-500 umpk,
        jdam, jdam-er, aasm hammer, gbu-39, gbu-31, gbu-38, gbu-62, small-diameter bomb, small-diameter bombs,
        small diameter bomb, precision-guided bomb, precision-guided bombs, winged bomb, каб, каби, кабы,
        кабів, кабов, кабом, кабами, каба, кабу, каб-250, каб-500, каб-1500, каб-*, керована авіабомба,
        керована авіаційна бомба, керований авіаційний бомба, керований авіабомба, керована бомба, керований
        бомба, планувальна бомба, планерна бомба, планирующая бомба, планирующий бомба, управляемая авиабомба,
        управляемый авиабомба, управляемая авиационная бомба, управляемый авиационный бомба, управляемый
        бомба, корректируемая авиабомба, корректируемый авиабомба, корректируемый бомба, умпк, умпб, упаб,
        д-30сн, фаб-умпк, фаб с умпк, умпб д-30
    """,
    "airstrike": """
        paraglider, paragliders, motorised paraglider, motorized paraglider, paramotor, paramotors, gyrocopter,
        gyrocopters, warplane, warplanes, fighter jet, fighter jets, fighter-bomber, fighter-bombers, bomber, bombers,
        helicopter, helicopters, helicopter gunship, helicopter gunships, gunship, gunships, attack aircraft,
        combat aircraft, war planes, military jet, army jet, jets, air bomb, air bombs, aerial bomb, aerial bombs, explosive barrel, explosive barrels, military aircraft, occupation aircraft, enemy aircraft, army aircraft,
        government aircraft, regime aircraft, coalition aircraft, unidentified aircraft, barrel bomb, barrel
        bombs, fab-250, fab-500, fab-1500, fab-3000, ofab-250, odab, odab-500, odab-1500, bunker-buster,
        bunker busters, bunker-buster bomb, bunker-buster bombs, unguided bombs, vacuum bomb, su-24, su-25,
        su-34, su-35, mig-31, tu-22m3, tu-95, f-16, f-15, f-35, f-35s, ka-52, mi-8, mi-24, mi-28, apache
        helicopter, antonov bomber, bomb, bombs, air-dropped munitions, air-delivered munition, air-delivered munitions, air-dropped munition, unguided aerial bomb, unguided aerial
        bombs, авіабомба, авиабомба, авіабомб*, авиабомб*, авіаційна бомба, авиационная бомба, авіаційний
        бомба, авиационный бомба, фаб-250, фаб-500, фаб-1500, фаб-3000, фаб-*, одаб-*, одаб, фаб,
        бомбардувальник*, бомбардировщик*, винищувач*, истребител*, штурмовик*, вертоліт, вертолет, вертолёт,
        гелікоптер*, літак, самолет, самолёт, авіація, авиация, бомба, бомби, бомбы, бомб, бомбами, бочковий
        бомба, бочковый бомба, нурс, нар, бомбити, розбомбити, збомбити, бомбардувати, розбомблений, бомбить,
        разбомбить, бомбардировать, разбомбленный
    """,
    "artillery": """
        artillery, mortar, mortars, mortar shell, mortar shells, mortar round, mortar rounds, howitzer,
        howitzers, mlrs, m.l.r.s., multiple rocket launcher, multiple rocket launchers, multiple launch rocket
        system, multiple launch rocket systems, multiple-launch rocket system, multiple-launch rocket systems,
        rocket, rockets, rocket artillery, grad, grads, grad rocket, grad rockets, uragan, smerch, tornado-s,
        tornado-g, himars, himar, gmlrs, m270, vampire mlrs, katyusha, katyushas, shell, shells, tank fire,
        tank shell, tank shells, tank round, tank rounds, tank crew, cannon, field gun, artillery shell,
        artillery shells, grenade launcher, grenade launchers, rocket-propelled grenade, rocket-propelled
        grenades, cluster shells, self-propelled gun, tos-1a, solntsepyok, bm-21, bm-30, qassam, qassams,
        qassam rocket, qassam rockets, m777, caesar howitzer, d-30 howitzer, 155mm, 152mm, 122mm, 120mm, 82mm,
        155-mm, 152-mm, 122-mm, 120-mm, 82-mm, fajr-5, falaq-1, falaq, almas, burkan rocket, артилерія,
        обстріляти, обстрілювати, обстріляний, обстріляно, обстрелять, обстреливать, обстрелянный, артиллерия, артилер*, артиллер*, арта, арту, міномет, миномет, миномёт, мінометн*, минометн*,
        миномётн*, мінометний, гаубиця, гаубица, гаубиц*, ствольная артиллерия, орудие калибр, из орудие, из орудий, з гармат, из танковое орудие, рсзв, рсзо, град, гради, грады, градом, градами,
        градів, градов, ураган, ураганом, ураганами, ураганов, смерч, смерчем, смерчів, смерчей, смерчами,
        торнадо-с, торнадо, хаймарс*, хімарс*, химарс*, снаряд*, ствольна артилерія, ствольная артиллерия,
        танк, танки, танком, танков, танка, танків, тос-1а, солнцепек, солнцепёк, сонцепьок, сонцепік,
        гранатомет*, гранатомёт*, касетн*, кассетн*, реактивний система залповий вогонь, реактивный система
        залповый огонь, мина миномета, сау, м777, катюша, катюші
    """,
}

_STRIKES: dict[Kind, str] = {
    "missile": "ракетний обстріл, ракетный обстрел, ракетний удар, ракетный удар, ракетна атака, ракетний атака, "
    "ракетный атака, ракетний обстріл, missile strike, missile strikes, missile attack, missile attacks, missile barrage, missile salvo",
    "airstrike": """
        bombed, airstrike, airstrikes, air strike, air strikes, air-strike, air-strikes, aerial bombardment,
        aerial bombing, air raid, air raids, aerial strike, aerial strikes, aerial attack, bombing raid,
        bombing raids, bombing run, bombing runs, air attack, air attacks, авіаудар, авиаудар, авіаудар*,
        авиаудар*, авіаналіт, авианалет, авианалёт, авіаналіт*, авианалет*, авианалёт*, бомбардування,
        бомбардировка, бомбежка, бомбёжка, авіанальот*
    """,
    "artillery": """
        shelled, shelling, shellings, artillery fire, artillery strike, artillery strikes, artillery attack,
        artillery attacks, artillery barrage, mortar fire, mortar attack, mortar attacks, rocket attack,
        rocket attacks, rocket fire, rocket strike, rocket strikes, rocket barrage, shellfire, cannonade, tank
        shelling, mortar shelling, artillery shelling, artillery bombardment, обстріл, обстрел, артобстріл,
        артобстрел, артобстріл*, артобстрел*, артудар*, артналет*, артналіт*, мінометний обстріл, минометный
        обстрел
    """,
    "drone": "drone attack, drone attacks, drone strike, drone strikes, drone raid, drone raids",
    "glide_bomb": "",
}

_UNARMED = """
        reconnaissance drone, reconnaissance drones, surveillance drone, surveillance drones, surveillance
        uav, decoy drone, decoy drones, orlan, orlan-10, orlan-30, supercam, zala, forpost, ракетний корабель,
        ракетний катер, ракетний крейсер, ракетний комплекс, ракетна небезпека, ракетний небезпека, ракетный
        корабль, ракетный катер, ракетный крейсер, ракетный комплекс, ракетный опасность, ракетоносець,
        ракетоносец, розвідувальний бпла, розвідувальний дрон, разведывательный бпла, разведывательный дрон,
        орлан, орлан-10, орлан-30, суперкам, зала
    """


def _terms(text: str) -> list[str]:
    return [" ".join(term.split()) for term in text.split(",") if term.strip()]


def _spellings(term: str) -> tuple[str, ...]:
    """A designation ("kh-101") is also printed joined and with a space; other hyphens stay."""
    head, hyphen, tail = term.partition("-")
    if hyphen and len(head) <= 6 and tail[:1].isdigit():
        return (term, f"{head} {tail}", head + tail)
    return (term,)


@cache
def table() -> Mapping[str, Weapon | None]:
    """Term -> weapon; None for what is unarmed. Terms ending in "*" are prefixes."""
    found: dict[str, Weapon | None] = {}
    for kind, text in _NAMES.items():
        for term in _terms(text):
            for spelling in _spellings(term):
                found.setdefault(spelling, Weapon(kind))
    for kind, text in _STRIKES.items():
        for term in _terms(text):
            found[term] = Weapon(kind, strikes=True)
    for term in _terms(_UNARMED):
        found[term] = None
    return found


ORDINARY = frozenset(
    (
        "shell",
        "shells",
        "rocket",
        "rockets",
        "jets",
        "bomber",
        "bombers",
        "bomb",
        "bombs",
        "reaper",
        "cannon",
        "vampire",
    )
)
"""Ordinary words: with a capital inside a sentence they are a company's or a team's name."""
CAPITAL_ONLY = frozenset(
    [
        "калибр",
        "калибра",
        "калибром",
        "калібр",
        "калібру",
        "калібром",
        "град",
        "градом",
        "ураган",
        "ураганом",
        "смерч",
        "кинжал",
        "кинжалом",
        "кинджалом",
        "нептун",
        "бук",
        "катюша",
        "молния",
        "герань",
        "калибров",
        "калібрів",
        "almas",
        "bastion",
        "bober",
        "emad",
        "flamingo",
        "ghadr",
        "grad",
        "lancet",
        "lora",
        "molniya",
        "neptune",
        "neptunes",
        "oniks",
        "onyx",
        "reaper",
        "scalp",
        "scalps",
        "scud",
        "smerch",
        "taurus",
        "uragan",
        "zircon",
        "harop",
        "switchblade",
        "hellfire",
        "harpoon",
        "harpoons",
        "magura",
    ]
)
"""Names that are ordinary words too: in Latin script a weapon only with a capital letter."""
