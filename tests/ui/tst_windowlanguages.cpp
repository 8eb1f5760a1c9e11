// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "support/windowfixture.h"

#include "languages/languages.h"
#include "languages/translations.h"
#include "ui/details/cloudlabel.h"
#include "ui/export/exportdialog.h"
#include "ui/narrow/facetbutton.h"
#include "ui/query/regiontree.h"
#include "ui/settings/settingsdialog.h"
#include "ui/style/appstyle.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/titledlabel.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QTabBar>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// Words of a language that takes 40 % more room than English, as German and Finnish do.
class LongWords final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *,
                                    int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text + QString((text.size() * 2 + 4) / 5, u'e');
    }
};

/// How much of its width can be seen; what is scrolled out of sight is no matter.
int visibleWidth(const QWidget &widget)
{
    const QRect seen = widget.visibleRegion().boundingRect();
    return seen.isEmpty() ? widget.width() : seen.width();
}

QString describe(const QWidget &widget, int needed)
{
    return u"%1 %2 \"%3\" has %4, needs %5"_s
            .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(),
                 widget.property("text").toString())
            .arg(visibleWidth(widget))
            .arg(needed);
}

/// Whether a label breaks its text, or cuts it and says all of it in its tool tip.
bool mayBeNarrow(const QLabel &label)
{
    return qobject_cast<const ElidedLabel *>(&label) || qobject_cast<const TitledLabel *>(&label) ||
           qobject_cast<const CloudLabel *>(&label) || label.wordWrap();
}

bool showsText(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    return !tool || tool->toolButtonStyle() != Qt::ToolButtonIconOnly ||
           (tool->icon().isNull() && tool->arrowType() == Qt::NoArrow);
}

QStringList cutSections(const QHeaderView &header)
{
    QStringList cut;
    for (int section = 0; section < header.count(); ++section) {
        if (header.isSectionHidden(section))
            continue;
        const QString title = header.model()->headerData(section, header.orientation()).toString();
        const int needed = header.fontMetrics().horizontalAdvance(title);
        if (header.sectionSize(section) < needed) {
            cut.append(u"header \"%1\" has %2, needs %3"_s.arg(title)
                               .arg(header.sectionSize(section))
                               .arg(needed));
        }
    }
    return cut;
}

/// What has less room in the window than its words need.
QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isOfWords = (label && !label->text().isEmpty() && !mayBeNarrow(*label)) ||
                               (button && !button->text().isEmpty() && showsText(*button));
        // Of a button, the margins can give a little.
        const int needed = widget->sizeHint().width() - (button ? 8 : 0);
        if (isOfWords && visibleWidth(*widget) < needed)
            cut.append(describe(*widget, needed));
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            // Those of the details scroll where words are longer than in any language so far.
            if (!tabs->usesScrollButtons() && tabs->width() < tabs->sizeHint().width())
                cut.append(describe(*tabs, tabs->sizeHint().width()));
        }
        if (const auto *header = qobject_cast<const QHeaderView *>(widget);
            header && header->orientation() == Qt::Horizontal)
            cut += cutSections(*header);
    }
    return cut;
}

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
