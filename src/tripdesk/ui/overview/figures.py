"""What the overview shows, read off the screen's thread, and the same as tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QPainterPath

from tripdesk.services.listing import Listing, Query
from tripdesk.services.overview import Destinations, Overview, destinations_of
from tripdesk.ui.overview.projection import land

if TYPE_CHECKING:
    from tripdesk.domain.gazetteer import Gazetteer

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of a query, where they lie on the map, and the map itself."""

    query: Query
    overview: Overview
    destinations: Destinations
    land: QPainterPath
    country: str = ""
    """The name of the query's country."""


@dataclass(frozen=True, slots=True)
class Table:
    """Numbers with their headings; what is not known is none."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def read_figures(listing: Listing, query: Query, gazetteer: Gazetteer | None) -> Figures:
    """Return what there is to show; asked off the screen's thread."""
    english = QLocale().language() is not QLocale.Language.Dutch
    overview = listing.overview(query)
    country = query.country or ""
    if country and gazetteer is not None:
        country = gazetteer.country_name(country, english=english)
    found = destinations_of(overview, gazetteer, english=english)
    return Figures(query, overview, found, land(), country)


def tables_of(figures: Figures) -> tuple[Table, Table, Table]:
    """Return all numbers as tables: in all, by year, by destination."""
    return _in_all(figures), _by_year(figures), _by_destination(figures)


def _in_all(figures: Figures) -> Table:
    translate = QCoreApplication.translate
    overview, found = figures.overview, figures.destinations
    share, mean = overview.share_in_time, overview.persons_a_trip
    rows: tuple[tuple[Cell, ...], ...] = (
        (translate("overview", "Trips"), overview.trips),
        (translate("overview", "Trips without dates"), overview.undated),
        (translate("overview", "Days abroad"), overview.days),
        (translate("overview", "Countries"), found.countries),
        (translate("overview", "Destinations"), len(found.all)),
        (
            translate("overview", "Destinations that are not on the map"),
            found.unplaced,
        ),
        (translate("overview", "Persons"), overview.persons),
        (translate("overview", "Persons per trip"), mean if mean is None else round(mean, 1)),
        (translate("overview", "Reports that were due"), overview.due),
        (translate("overview", "Of those, in time"), overview.in_time),
        (
            translate("overview", "In time, in per cent"),
            share if share is None else round(100 * share, 1),
        ),
    )
    headings = (translate("overview", "What"), translate("overview", "Number"))
    return Table(translate("overview", "In all"), headings, rows)


def _by_year(figures: Figures) -> Table:
    translate = QCoreApplication.translate
    headings = (
        translate("overview", "Year"),
        translate("overview", "Trips"),
        translate("overview", "Days abroad"),
        translate("overview", "Persons"),
    )
    rows = tuple(
        (str(each.year), each.trips, each.days, each.persons) for each in figures.overview.years
    )
    return Table(translate("overview", "Trips per year"), headings, rows)


def _by_destination(figures: Figures) -> Table:
    translate = QCoreApplication.translate
    headings = (
        translate("overview", "Place"),
        translate("overview", "Country"),
        translate("overview", "Trips"),
    )
    rows = tuple((each.place, each.country, each.trips) for each in figures.destinations.all)
    return Table(translate("overview", "Destinations"), headings, rows)
