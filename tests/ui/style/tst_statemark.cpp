// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/style/statemark.h"

#include "core/imagetext.h"

#include "ui/style/theme.h"

#include <QtTest>

#include <set>

using namespace Qt::StringLiterals;

class StateMarkTest final : public QObject
{
    Q_OBJECT

private slots:
    void showsAState_data();
    void showsAState();
    void meaningsDifferInColorToo();
};

void StateMarkTest::showsAState_data()
{
    QTest::addColumn<Image>("image");
    QTest::addColumn<StateMark::Meaning>("meaning");
    QTest::addColumn<QString>("iconName");
    QTest::addColumn<QString>("words");

    using Meaning = StateMark::Meaning;
    const auto add = [](const QString &state, Meaning meaning, const QString &iconName,
                        const QString &words) {
        QTest::newRow(qPrintable(state))
                << Image {.imageState = state} << meaning << iconName << words;
    };
    add(u"NORMAL"_s, Meaning::Fine, u"state-good"_s, u"Normal"_s);
    add(u"USING"_s, Meaning::Fine, u"state-good"_s, u"In use"_s);
    add(u"CREATING"_s, Meaning::UnderWay, u"state-underway"_s, u"Creating"_s);
    add(u"IMPORTING"_s, Meaning::UnderWay, u"state-underway"_s, u"Importing"_s);
    add(u"SYNCING"_s, Meaning::UnderWay, u"state-underway"_s, u"Syncing"_s);
    add(u"CREATEFAILED"_s, Meaning::Failed, u"state-failed"_s, u"Creation failed"_s);
    add(u"IMPORTFAILED"_s, Meaning::Failed, u"state-failed"_s, u"Import failed"_s);
    add(u"FROZEN"_s, Meaning::Unknown, u"state-unknown"_s, u"FROZEN"_s);

    QTest::newRow("no state") << Image {} << Meaning::Unknown << QString() << QString();
    QTest::newRow("with progress") << Image {.imageState = u"SYNCING"_s, .syncPercent = 60}
                                   << Meaning::UnderWay << u"state-underway"_s << u"Syncing 60 %"_s;
    QTest::newRow("deprecated") << Image {.imageState = u"NORMAL"_s, .imageDeprecated = true}
                                << Meaning::Attention << u"state-attention"_s << u"Deprecated"_s;
    QTest::newRow("not deprecated") << Image {.imageState = u"NORMAL"_s, .imageDeprecated = false}
                                    << Meaning::Fine << u"state-good"_s << u"Normal"_s;
    QTest::newRow("deprecated, and more than that")
            << Image {.imageState = u"CREATEFAILED"_s, .imageDeprecated = true} << Meaning::Failed
            << u"state-failed"_s << u"Creation failed"_s;
}

void StateMarkTest::showsAState()
{
    QFETCH(Image, image);
    QFETCH(StateMark::Meaning, meaning);
    QFETCH(QString, iconName);
    QFETCH(QString, words);
    QCOMPARE(stateMark(stateCode(image)), (StateMark {iconName, meaning}));
    QCOMPARE(stateText(image), words);
}

void StateMarkTest::meaningsDifferInColorToo()
{
    using Meaning = StateMark::Meaning;
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        const QPalette palette = paletteFor(scheme);
        std::set<QRgb> colors;
        for (const Meaning meaning : {Meaning::Fine, Meaning::UnderWay, Meaning::Attention,
                                      Meaning::Failed, Meaning::Unknown})
            colors.insert(stateColor(palette, {.iconName = {}, .meaning = meaning}).rgb());
        QCOMPARE(colors.size(), size_t(5));
    }
}

QTEST_GUILESS_MAIN(StateMarkTest)
#include "tst_statemark.moc"
