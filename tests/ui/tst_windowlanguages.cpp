// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/cuttexts.h"
#include "support/longwords.h"
#include "support/waiting.h"
#include "support/windowfixture.h"

#include "languages/languages.h"
#include "languages/translations.h"
#include "ui/export/exportdialog.h"
#include "ui/narrow/facetbutton.h"
#include "ui/query/regiontree.h"
#include "ui/settings/settingsdialog.h"
#include "ui/style/appstyle.h"

#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// The headings over the regions, which stand in rows of the tree.
QStringList cutHeadings(const RegionTree &tree)
{
    QStringList cut;
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = tree.topLevelItem(i);
        const int needed = QFontMetrics(group->font(0)).horizontalAdvance(group->text(0));
        if (tree.visualItemRect(group).width() < needed)
            cut.append(group->text(0));
    }
    return cut;
}

} // namespace

/// In each language, every word in sight has the room that it needs.
class WindowLanguagesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theWindowIsWhole_data() { languages(); }
    void theWindowIsWhole();
    void theSettingsAreWhole_data() { languages(); }
    void theSettingsAreWhole();
    void theExportIsWhole_data() { languages(); }
    void theExportIsWhole();
    void theWindowSpeaksIt_data();
    void theWindowSpeaksIt();

private:
    static void languages();

    std::unique_ptr<Translations> m_translations;
    LongWords m_longWords;
};

void WindowLanguagesTest::initTestCase()
{
    QApplication::setStyle(new AppStyle); // the application owns it
}

void WindowLanguagesTest::languages()
{
    QTest::addColumn<QString>("code");

    for (const QString &code : textLanguages())
        QTest::newRow(qPrintable(code)) << code;
    QTest::newRow("40 % longer") << QString();
}

void WindowLanguagesTest::init()
{
    QFETCH(QString, code);
    if (code.isEmpty())
        QCoreApplication::installTranslator(&m_longWords);
    else
        m_translations = std::make_unique<Translations>(code);
}

void WindowLanguagesTest::cleanup()
{
    QCoreApplication::removeTranslator(&m_longWords);
    m_translations.reset();
}

void WindowLanguagesTest::theWindowIsWhole()
{
    for (const QSize size : {QSize(1000, 650), QSize(1440, 900)}) {
        WindowFixture fixture;
        fixture.window().resize(size);
        QVERIFY(fixture.show());
        QVERIFY(fixture.search());
        clickCell(fixture.view(), 0, int(ImageColumn::Name));
        QVERIFY(waitFor(u"the facets"_s, [&fixture] {
            return fixture.window().findChild<FacetButton *>() != nullptr;
        }));
        QCOMPARE(fixture.window().size(), size);
        const QStringList cut = cutTexts(fixture.window()) +
                                cutHeadings(*fixture.child<RegionTree>(u"regionTree"_s));
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }
}

void WindowLanguagesTest::theSettingsAreWhole()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    using Page = SettingsDialog::Page;
    for (const Page page : {Page::Accounts, Page::Connection, Page::Regions, Page::Look}) {
        SettingsDialog dialog(settings, page, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(waitUntilExposed(dialog));
        const QStringList cut = cutTexts(dialog);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }
}

void WindowLanguagesTest::theExportIsWhole()
{
    ExportDialog dialog({.selected = 3, .found = 1'234, .loaded = 5'678, .total = 9'999},
                        {.format = ExportFormat::Csv}, {ImageColumn::Name}, nullptr);
    dialog.show();
    QVERIFY(waitUntilExposed(dialog));
    const QStringList cut = cutTexts(dialog);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void WindowLanguagesTest::theWindowSpeaksIt_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("menu");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("region");

    QTest::newRow("en") << u"en"_s << u"&File"_s << u"Public"_s << u"Seoul"_s;
    QTest::newRow("ko") << u"ko"_s << u"파일(&F)"_s << u"공용"_s << u"서울"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s << u"文件(&F)"_s << u"公共"_s << u"首尔"_s;
}

void WindowLanguagesTest::theWindowSpeaksIt()
{
    QFETCH(QString, menu);
    QFETCH(QString, type);
    QFETCH(QString, region);
    WindowFixture fixture;
    QVERIFY(fixture.show());
    QVERIFY(fixture.search());
    QCOMPARE(fixture.window().menuBar()->actions().constFirst()->text(), menu);
    // Keys of menus, such as (F), are no words.
    for (const auto *button : fixture.child<QToolBar>(u"toolBar"_s)->findChildren<QToolButton *>())
        QVERIFY2(!button->text().contains(u'('), qPrintable(button->text()));
    const auto shown = [&fixture](ImageColumn column) {
        QStringList texts;
        for (int row = 0; row < fixture.view().model()->rowCount(); ++row)
            texts.append(fixture.view().model()->index(row, int(column)).data().toString());
        return texts;
    };
    QVERIFY(shown(ImageColumn::Type).contains(type));
    const QFontMetrics metrics = fixture.view().fontMetrics();
    for (const QString &text : shown(ImageColumn::Type)) {
        QVERIFY2(metrics.horizontalAdvance(text) + 29 <=
                         fixture.view().columnWidth(int(ImageColumn::Type)),
                 qPrintable(text));
    }
    QVERIFY(shown(ImageColumn::Region).contains(region));
}

QTEST_MAIN(WindowLanguagesTest)
#include "tst_windowlanguages.moc"
