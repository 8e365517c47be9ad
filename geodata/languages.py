"""The language of a text, told by its script, its own letters and its commonest words.

Small on purpose: it only has to choose the right tables of words for a report or a sentence. A text that shows
nothing to tell by (digits, emoji, one name) has no language rather than a guessed one.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from geodata.lexicon.language import words as _words

# How much of a text is looked at: the start of a report says which language it is in.
_LOOK = 1500

_CYRILLIC = re.compile(r"[Ѐ-ӿ]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_ARABIC = re.compile(r"[؀-ۿݐ-ݿ]+")
_HEBREW = re.compile(r"[֐-׿]+")
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")

# Letters that one language has and its neighbours in the same script have not.
_LETTERS: dict[str, str] = {
    "uk": "іїєґ",
    "ru": "ыэъё",
    "be": "ў",
    "sr": "ђћџљњј",
    "fa": "پچژگک",
    "ur": "ٹڈڑےں",
}
# Rarer languages are told only by letters that the commoner ones of the script have not.
_MUST_SHOW = {"be": "ў", "sr": "ђћџљњј", "bg": "ъ"}
# A letter weighs less than a word: a name keeps its letters in a foreign text.
_LETTER_WEIGHT = 1
_WORD_WEIGHT = 2

# The commonest words that the neighbours in the same script do not share.
_WORDS: dict[str, frozenset[str]] = {
    "uk": _words(
        "і й та що це як був була було були від із зі до під після про вже ще також його їх якщо чи або але бо "
        "ми ви вони є немає росії україни внаслідок один влучив влучила влучили влучило вдарив вдарила вдарили впав "
        "впала впали загинув "
        "загинула загинуло загинули поранено пошкоджено збито збили будинок пролунали зруйновано"
    ),
    "ru": _words(
        "и что это как был была было были от из со до под после об уже ещё еще также его их если или но потому "
        "мы вы они есть нет россии украины результате один человек попал попала попали попало ударил ударила "
        "ударили упал упала упали погиб "
        "погибла погибли погибло ранены ранен ранена повреждены сбит сбиты сбили дом прогремели раздались"
    ),
    "be": _words("і што гэта як быў была былі ад з пасля пра ужо яшчэ таксама яго калі або але мы яны няма"),
    "bg": _words("и че това как беше са от след за вече още също го ако или но ние те има няма който която"),
    "sr": _words("и да је су у на за од са као што није али који која ће се из по после"),
    "en": _words("the of and to in a that was on for with by said were at from is has have it after"),
    "fr": _words("le la les des et dans une que est sur pour qui du par plus avec été sont au"),
    "de": _words("der die das und in den von zu mit ist auf des nicht ein eine dem für sich war nach"),
    "es": _words("el la los las de que y en un una por con se del para como más fue al su"),
    "it": _words("il di che la e in un per una con del non sono della le si da nel alla è"),
    "pl": _words("w i na z się że do nie o jest po przez od to za jak został oraz był"),
    "tr": _words("ve bir bu için ile da de olarak çok daha olan sonra kadar gibi ancak ise"),
    "pt": _words("o a de que e do da em um para com não uma os no se na por mais as dos"),
    "nl": _words("de het een van en in op te dat is voor met zijn niet aan door om ook bij"),
    "ar": _words("في من على إلى أن عن التي الذي مع هذا بعد كان قد ما لا و"),
    "fa": _words("در از به که این را با است برای آن یک و های شد"),
    "ur": _words("کے کی میں ہے اور سے کا کو نے پر ہیں کہ"),
    "he": _words("של את על לא זה עם כי הוא גם או אל"),
}
_SCRIPTS: dict[str, tuple[str, ...]] = {
    "cyrillic": ("ru", "uk", "be", "bg", "sr"),
    "latin": ("en", "fr", "de", "es", "it", "pl", "tr", "pt", "nl"),
    "arabic": ("ar", "fa", "ur"),
    "hebrew": ("he",),
}

_SIGNS = [(byte, bytes([byte]).decode("cp1251", "replace")) for byte in range(256)]
_OTHERS = tuple(bytes(b for b, sign in _SIGNS if not script.fullmatch(sign)) for script in (_LATIN, _CYRILLIC))
"""Of the signs of one byte, those that are no Latin and no Cyrillic letters."""
_LETTERS_ALONE = bytes(ord(sign.lower()) if sign.isascii() and sign.isalpha() else 32 for _, sign in _SIGNS)
"""Latin letters to lower case, all else to a space."""
_MOST_UNKNOWN = 10
"""Of so many signs of a text in English one at most is none of ASCII."""


@lru_cache(maxsize=16)
def tell(text: str) -> str | None:
    """The language of `text`, ISO 639-1, or None where it has no letters to tell by.

    Cyrillic, Latin, Arabic and Hebrew scripts; between the languages of one script its own letters and commonest
    words decide. Of a mixed text it is the language of most of it: ask sentence by sentence where it matters.
    """
    text = text[:_LOOK]
    if _is_plainly_english(text):
        return "en"
    script = _script(text)
    if script is None:
        return None
    languages = _SCRIPTS[script]
    if len(languages) == 1:
        return languages[0]
    lowered = text.lower().replace("’", "'").replace("ʼ", "'")
    words = _WORD.findall(lowered)
    counts = Counter(filter(_known().__contains__, words))
    scores = {
        language: _WORD_WEIGHT * sum(counts[word] for word in counts.keys() & _WORDS[language])
        + _LETTER_WEIGHT * sum(lowered.count(letter) for letter in _LETTERS.get(language, ""))
        for language in languages
    }
    for language, letters in _MUST_SHOW.items():
        if language in scores and not any(letter in lowered for letter in letters):
            scores[language] = 0
    best = max(languages, key=lambda language: scores[language])
    if scores[best] == 0:
        return _by_shape(words, script)
    return best


def _is_plainly_english(text: str) -> bool:
    """Whether nearly all signs are ASCII and the common words of English are more than those of all other languages
    together: told in a third of the time, and most reports are so."""
    signs = text.encode("ascii", "replace")
    if _MOST_UNKNOWN * signs.count(b"?") > len(signs):
        return False
    words = signs.translate(_LETTERS_ALONE).split()
    english, others = _common_words()
    return sum(map(english.__contains__, words)) > sum(map(others.__contains__, words))


@cache
def _common_words() -> tuple[frozenset[bytes], frozenset[bytes]]:
    """The words of `_WORDS` in Latin letters: those of English, and those of any other language."""
    english = _WORDS["en"]
    others = frozenset().union(*(_WORDS[language] for language in _SCRIPTS["latin"] if language != "en"))
    return (
        frozenset(word.encode("ascii") for word in english),
        frozenset(word.encode("ascii") for word in others if word.isascii()),
    )


def _script(text: str) -> str | None:
    """The script of most letters; None where there are no letters of a script that we know."""
    quick = _latin_or_cyrillic(text)
    if quick is not None:
        return quick
    letters = {
        "cyrillic": sum(map(len, _CYRILLIC.findall(text))),
        "latin": sum(map(len, _LATIN.findall(text))),
        "arabic": sum(map(len, _ARABIC.findall(text))),
        "hebrew": sum(map(len, _HEBREW.findall(text))),
    }
    best = max(letters, key=lambda script: letters[script])
    return best if letters[best] else None


def _latin_or_cyrillic(text: str) -> str | None:
    """The script, where signs of neither are too few to matter; told from one byte a sign, ten times as fast."""
    signs = text.encode("cp1251", "replace")
    latin, cyrillic = (len(signs.translate(None, others)) for others in _OTHERS)
    unknown = signs.count(b"?")
    if abs(latin - cyrillic) <= unknown:
        return None
    return "latin" if latin > cyrillic else "cyrillic"


@cache
def _known() -> frozenset[str]:
    return frozenset().union(*_WORDS.values())


def _by_shape(words: list[str], script: str) -> str | None:
    """A text of a few words without tell-tale ones: Ukrainian writes an apostrophe inside words, Russian does not."""
    if script == "cyrillic":
        return "uk" if any("'" in word for word in words) else "ru"
    # A name or two in Latin letters may be in any language; Arabic letters alone are most often Arabic.
    return "ar" if script == "arabic" else None
