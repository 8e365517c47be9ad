"""Sides and their lands, by canonical name: facts of the world, in no language."""

from __future__ import annotations

HOMES = {
    "Russia": "RU", "Ukraine": "UA", "Israel": "IL", "Iran": "IR", "Lebanon": "LB", "Hezbollah": "LB",
    "Hamas": "PS", "India": "IN", "Pakistan": "PK", "Armenia": "AM", "Azerbaijan": "AZ", "Turkey": "TR",
    "Saudi Arabia": "SA", "United States": "US", "United Kingdom": "GB", "France": "FR", "Jordan": "JO",
    "North Korea": "KP", "South Korea": "KR", "Thailand": "TH", "Cambodia": "KH", "Houthis": "YE", "Yemen": "YE",
}  # fmt: skip
"""The country of a side (ISO 3166-1 alpha-2), which it is not taken to strike unless a report says so."""
CONTESTED = frozenset(
    ("Crimea", "Sevastopol", "Donetsk Oblast", "Luhansk Oblast", "Kherson Oblast", "Zaporizhzhia Oblast")
)
"""Regions, by their names in the gazetteer, that both sides of a war strike: who struck there is not told by whose they
are."""
AT_WAR_ABROAD = frozenset(("Russia", "Ukraine", "Israel", "Armenia", "Azerbaijan", "United States", "United Kingdom"))
"""Sides whose strikes are all on other lands; many states bomb their own."""
MAKERS = ("Iran", "United States", "North Korea", "China", "United Kingdom", "France")
"""Countries whose weapons others fire."""
APART = ("Kyiv", "Sevastopol", "Moscow", "Saint Petersburg")
"""Cities that are no part of the region around them."""
SEATS = {
    "AF": "Kabul", "AM": "Yerevan", "AZ": "Baku", "BF": "Ouagadougou", "BY": "Minsk", "CD": "Kinshasa",
    "CF": "Bangui", "CU": "Havana", "DJ": "Djibouti", "DZ": "Algiers", "EE": "Tallinn", "EG": "Cairo",
    "ER": "Asmara", "ET": "Addis Ababa", "FI": "Helsinki", "GE": "Tbilisi", "HT": "Port-au-Prince", "IN": "New Delhi",
    "IQ": "Baghdad", "IR": "Tehran", "JO": "Amman", "KH": "Phnom Penh", "KP": "Pyongyang", "KR": "Seoul",
    "KW": "Kuwait City", "LB": "Beirut", "LT": "Vilnius", "LV": "Riga", "LY": "Tripoli", "MD": "Chisinau",
    "ML": "Bamako", "MM": "Naypyidaw", "MZ": "Maputo", "NE": "Niamey", "NG": "Abuja", "OM": "Muscat",
    "PK": "Islamabad", "PL": "Warsaw", "QA": "Doha", "RO": "Bucharest", "RS": "Belgrade", "RU": "Moscow",
    "RW": "Kigali", "SA": "Riyadh", "SD": "Khartoum", "SO": "Mogadishu", "SS": "Juba", "SY": "Damascus",
    "TD": "N'Djamena", "TH": "Bangkok", "TJ": "Dushanbe", "TR": "Ankara", "UA": "Kyiv", "VE": "Caracas",
    "YE": "Sanaa",
}  # fmt: skip
"""The seat of a country's government, for "the Ukrainian capital". Israel's is left out: reports differ on it."""
