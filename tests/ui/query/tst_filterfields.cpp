// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/query/filterpanel.h"

#include "catalog/store/imagestore.h"
#include "support/waiting.h"
#include "support/widgets.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QDragEnterEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {

const QString seoul = u"ap-seoul"_s;

} // namespace

/// The fields of the filter panel: what is typed, pasted, dropped and completed.
class FilterFieldsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void enterSearches_data();
    void enterSearches();
    void typingDoesNotSearch();
    void enterBeginsALineOfIds();
    void idsSwitchFiltersOff();
    void clearsFiltersWithoutAField();
    void saysWhatNoTypeMeans();
    void placeholdersFitTheirFields();
    void takesIdsOutOfAnyText_data();
    void takesIdsOutOfAnyText();
    void pastingKeepsWhatIsThere();
    void takesTheContentOfAFile();
    void saysWhatIsWrongWithAFile();
    void foldsRareFilters();
    void completesFromWhatIsLoaded();

private:
    template<typename T>
    [[nodiscard]] T *named(const QString &name) const
    {
        return findNamed<T>(*m_panel, name);
    }
    void drop(const QStringList &paths);
    /// The query of the only search that was asked for.
    [[nodiscard]] ImageQuery searched() const;

    std::unique_ptr<FilterPanel> m_panel;
    std::unique_ptr<QSignalSpy> m_searches;
};

void FilterFieldsTest::init()
{
    m_searches.reset();
    m_panel = std::make_unique<FilterPanel>();
    m_searches = std::make_unique<QSignalSpy>(m_panel.get(), &FilterPanel::searchRequested);
    m_panel->resize(320, 900);
    m_panel->show();
    QVERIFY(activate(*m_panel));
}

ImageQuery FilterFieldsTest::searched() const
{
    return m_searches->size() == 1 ? m_searches->front().front().value<ImageQuery>() : ImageQuery();
}

void FilterFieldsTest::enterSearches_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");

    for (const char *field :
         {"Image name", "Platform", "Tag", "Tag key", "Tag value", "Instance type", "Regions"})
        QTest::newRow(field) << QString::fromLatin1(field) << Qt::KeyboardModifiers();
    QTest::newRow("Image IDs") << u"Image IDs"_s << Qt::KeyboardModifiers(Qt::ControlModifier);
}

void FilterFieldsTest::enterSearches()
{
    QFETCH(QString, field);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    m_panel->setMoreShown(true);
    QWidget *widget = findNamed(*m_panel, field);
    QVERIFY(widget);
    QTest::keyClick(widget, Qt::Key_Return, modifiers);
    QCOMPARE(m_searches->size(), 1);
    QTest::keyClick(widget, Qt::Key_Enter, modifiers);
    QCOMPARE(m_searches->size(), 2);
}

void FilterFieldsTest::typingDoesNotSearch()
{
    QTest::keyClicks(named<QLineEdit>(u"Image name"_s), u"web"_s);
    QTest::keyClicks(named<QPlainTextEdit>(u"Image IDs"_s), u"img-00000001"_s);
    QVERIFY(clickNamed(*m_panel, u"Check no region"_s));
    QCOMPARE(m_searches->size(), 0);
}

void FilterFieldsTest::enterBeginsALineOfIds()
{
    auto *ids = named<QPlainTextEdit>(u"Image IDs"_s);
    QTest::keyClicks(ids, u"img-00000001"_s);
    QTest::keyClick(ids, Qt::Key_Return);
    QTest::keyClicks(ids, u"img-00000002"_s);
    QCOMPARE(m_searches->size(), 0);
    QTest::keyClick(ids, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(searched().imageIds, (QStringList {u"img-00000001"_s, u"img-00000002"_s}));
}

void FilterFieldsTest::idsSwitchFiltersOff()
{
    m_panel->setMoreShown(true);
    QTest::keyClicks(named<QLineEdit>(u"Image name"_s), u"web"_s);
    const QString before = visibleText(*m_panel);
    QVERIFY(!before.contains("Filters do not apply"_L1));

    auto *ids = named<QPlainTextEdit>(u"Image IDs"_s);
    QTest::keyClicks(ids, u"img-00000001"_s);
    QVERIFY(visibleText(*m_panel).contains("Filters do not apply"_L1));
    for (const QString &filter : {u"Public"_s, u"Private"_s, u"Shared"_s, u"Image name"_s,
                                  u"Platform"_s, u"Tag"_s, u"Tag key"_s, u"Tag value"_s})
        QVERIFY2(!findNamed(*m_panel, filter)->isEnabled(), qPrintable(filter));
    QVERIFY(findNamed(*m_panel, u"Instance type"_s)->isEnabled());
    QVERIFY(m_panel->query().filters.isEmpty());
    QCOMPARE(m_panel->query().imageIds, QStringList {u"img-00000001"_s});

    ids->selectAll();
    QTest::keyClick(ids, Qt::Key_Delete);
    QVERIFY(findNamed(*m_panel, u"Image name"_s)->isEnabled());
    QCOMPARE(visibleText(*m_panel), before);
    QCOMPARE(m_panel->query().filters.size(), 1);
}

void FilterFieldsTest::clearsFiltersWithoutAField()
{
    const QString clear = u"Clear the other filters"_s;
    QVERIFY(!findNamed(*m_panel, clear));
    const QList<ImageFilter> known = {{u"image-name"_s, {u"web"_s}}};
    m_panel->setQuery({.places = placesIn({seoul}),
                       .filters = known + QList<ImageFilter> {
                                                  {u"dedicated-cluster-id"_s, {u"cluster-1"_s}}}});
    QCOMPARE(m_panel->query().filters.size(), 2);
    QVERIFY(clickNamed(*m_panel, clear));
    QCOMPARE(m_panel->query().filters, known);
    QVERIFY(!visibleText(*m_panel).contains("Also filtered by"_L1));
    QVERIFY(!findNamed(*m_panel, clear));
    QCOMPARE(m_searches->size(), 0);
}

void FilterFieldsTest::saysWhatNoTypeMeans()
{
    const QString note = u"No type is checked"_s;
    for (const QString &type : {u"Public"_s, u"Private"_s, u"Shared"_s}) {
        QVERIFY(!visibleText(*m_panel).contains(note));
        QVERIFY(clickNamed(*m_panel, type));
    }
    QVERIFY(visibleText(*m_panel).contains(note));
    QVERIFY(m_panel->query().filters.isEmpty());
    QVERIFY(clickNamed(*m_panel, u"Shared"_s));
    QVERIFY(!visibleText(*m_panel).contains(note));
}

void FilterFieldsTest::placeholdersFitTheirFields()
{
    m_panel->setMoreShown(true);
    m_panel->resize(272, 900); // the narrowest that the window gives at first
    QCoreApplication::sendPostedEvents();
    QVERIFY(named<QLineEdit>(u"Image name"_s)->placeholderText().contains("the cloud"_L1));
    for (const QLineEdit *edit : m_panel->findChildren<QLineEdit *>()) {
        const int width = edit->fontMetrics().horizontalAdvance(edit->placeholderText());
        QVERIFY2(width < edit->width() - 10, qPrintable(edit->placeholderText()));
    }
}

void FilterFieldsTest::takesIdsOutOfAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("ids");

    const QStringList two = {u"img-aaaaaaaa"_s, u"img-bbbbbbb2"_s};
    QTest::newRow("Terraform") << u"resource \"tencentcloud_instance\" \"a\" {\n"
                                  "  image_id = \"img-aaaaaaaa\" # was img-bbbbbbb2\n}\n"_s
                               << two;
    QTest::newRow("JSON") << uR"({"Response": {"ImageSet": [{"ImageId": "img-aaaaaaaa", "Size": 20},
                                 {"ImageId": "img-bbbbbbb2"}]}})"_s
                          << two;
    QTest::newRow("CSV") << u"Region,ImageId,ImageName\r\nap-seoul,img-aaaaaaaa,web\r\n"
                            "ap-tokyo,img-bbbbbbb2,db\r\n"_s
                         << two;
    QTest::newRow("blanks that do not break") << u"img-aaaaaaaa\u00A0img-bbbbbbb2"_s << two;
    QTest::newRow("blanks of no width") << u"\uFEFFimg-aaaaaaaa\u200Bimg-bbbbbbb2"_s << two;
    QTest::newRow("commas of Chinese") << u"img-aaaaaaaa，img-bbbbbbb2、img-aaaaaaaa"_s << two;
    QTest::newRow("a misspelled one is told")
            << u"a img-aaaaaaaa img-wrong"_s << QStringList {u"img-aaaaaaaa"_s, u"img-wrong"_s};
    QTest::newRow("none at all is told")
            << u"ubuntu，debian"_s << QStringList {u"ubuntu"_s, u"debian"_s};
}

void FilterFieldsTest::takesIdsOutOfAnyText()
{
    QFETCH(QString, text);
    QFETCH(QStringList, ids);
    auto *box = named<QPlainTextEdit>(u"Image IDs"_s);
    // However it comes there.
    box->setPlainText(text);
    QCOMPARE(m_panel->query().imageIds, ids);
    box->clear();
    QGuiApplication::clipboard()->setText(text);
    QTest::keyClick(box, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(box->toPlainText(), ids.join(u'\n'));
    QCOMPARE(m_panel->query().imageIds, ids);
}

void FilterFieldsTest::pastingKeepsWhatIsThere()
{
    auto *box = named<QPlainTextEdit>(u"Image IDs"_s);
    box->setPlainText(u"img-11111111img-33333333"_s);
    QTextCursor cursor = box->textCursor();
    cursor.setPosition(12);
    box->setTextCursor(cursor);
    QGuiApplication::clipboard()->setText(u"{img-22222222}"_s);
    QTest::keyClick(box, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(box->toPlainText(), u"img-11111111\nimg-22222222\nimg-33333333"_s);
}

/// Drops files onto the box.
void FilterFieldsTest::drop(const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QWidget *area = named<QPlainTextEdit>(u"Image IDs"_s)->viewport();
    QDragEnterEvent enter(area->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(area, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(area->rect().center(), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(area, &event);
}

void FilterFieldsTest::takesTheContentOfAFile()
{
    const QTemporaryDir folder;
    const auto make = [&folder](const QString &name, const QByteArray &content) {
        QFile file(folder.filePath(name));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(content) > 0;
        return isWritten ? file.fileName() : QString();
    };
    drop({make(u"img-99999999.tf"_s, "image_id = \"img-aaaaaaaa\"\n"),
          make(u"b.csv"_s, "ImageId\nimg-bbbbbbbb\n")});
    QCOMPARE(m_panel->query().imageIds, (QStringList {u"img-aaaaaaaa"_s, u"img-bbbbbbbb"_s}));
}

void FilterFieldsTest::saysWhatIsWrongWithAFile()
{
    const QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
    drop({pipe, folder.filePath(u"gone.txt"_s), folder.path()});
    QVERIFY(m_panel->query().imageIds.isEmpty());
    const QString reason = pipe + u" could not be read: It is not a regular file."_s;
    QTRY_VERIFY_WITH_TIMEOUT(visibleText(*m_panel).contains(reason), longestWait);
    const QString text = visibleText(*m_panel);
    QVERIFY(text.contains(u"gone.txt could not be read: "_s));
    QVERIFY2(text.contains(u"It is a folder. Drop it beside this box"_s), qPrintable(text));
    QTest::keyClicks(named<QPlainTextEdit>(u"Image IDs"_s), u"i"_s);
    QVERIFY(!visibleText(*m_panel).contains("could not be read"_L1));
}

void FilterFieldsTest::foldsRareFilters()
{
    const ImageQuery rare = {.places = placesIn({seoul}),
                             .filters = {{u"tag-key"_s, {u"team"_s}},
                                         {u"dedicated-cluster-id"_s, {u"cluster-1"_s}}}};
    QVERIFY(!named<QLineEdit>(u"Tag key"_s));
    const QSignalSpy toggles(m_panel.get(), &FilterPanel::moreToggled);
    m_panel->setQuery(rare);
    QVERIFY(named<QLineEdit>(u"Tag key"_s));
    QVERIFY(visibleText(*m_panel).contains("dedicated-cluster-id=cluster-1"_L1));
    QCOMPARE(toggles.size(), 0); // that was not the user

    QVERIFY(clickNamed(*m_panel, u"More filters"_s));
    QVERIFY(!named<QLineEdit>(u"Tag key"_s));
    QVERIFY(canClick(*m_panel, u"More filters, 2 set"_s));
    QCOMPARE(m_panel->query(), rare);
    QVERIFY(clickNamed(*m_panel, u"More filters, 2 set"_s));
    QVERIFY(named<QLineEdit>(u"Tag value"_s));
    QCOMPARE(toggles.size(), 2);
}

void FilterFieldsTest::completesFromWhatIsLoaded()
{
    ImageStore store;
    m_panel->completeFrom(store);
    store.take({{.imageId = u"1"_s,
                 .platform = u"Ubuntu"_s,
                 .tags = {{.key = u"env"_s, .value = u"prod"_s}}},
                {.imageId = u"2"_s, .platform = u"Debian"_s},
                {.imageId = u"3"_s,
                 .platform = u"Ubuntu"_s,
                 .tags = {{.key = u"team"_s, .value = u"pay"_s}}}},
               {});
    m_panel->setMoreShown(true);
    const auto offered = [this](const QString &field, const QString &typed) {
        auto *edit = named<QLineEdit>(field);
        edit->clear();
        edit->setFocus();
        QTest::keyClicks(edit, typed);
        QStringList texts;
        const QAbstractItemModel *model = edit->completer()->completionModel();
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data().toString());
        edit->completer()->popup()->hide();
        edit->clear();
        return texts;
    };
    QCOMPARE(offered(u"Platform"_s, u"u"_s), QStringList {u"Ubuntu"_s});
    QCOMPARE(offered(u"Platform"_s, u"Ubuntu, d"_s), QStringList {u"Debian"_s});
    QCOMPARE(offered(u"Tag"_s, u"e"_s), (QStringList {u"env=prod"_s, u"team=pay"_s}));
    QCOMPARE(offered(u"Tag key"_s, u"te"_s), QStringList {u"team"_s});
    QCOMPARE(offered(u"Tag value"_s, u"pr"_s), QStringList {u"prod"_s});

    auto *platform = named<QLineEdit>(u"Platform"_s);
    platform->clear();
    platform->setFocus();
    QTest::keyClicks(platform, u"Ubuntu, d"_s);
    QAbstractItemView *popup = platform->completer()->popup();
    QTRY_VERIFY_WITH_TIMEOUT(popup->isVisible(), longestWait);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(platform->text(), u"Ubuntu, Debian"_s);
    QCOMPARE(m_searches->size(), 0); // that Enter has taken the completion
    QCOMPARE(m_panel->query().filters,
             (QList<ImageFilter> {{u"platform"_s, {u"Ubuntu"_s, u"Debian"_s}}}));
    QTest::keyClick(platform, Qt::Key_Return);
    QCOMPARE(m_searches->size(), 1);
}

QTEST_MAIN(FilterFieldsTest)
#include "tst_filterfields.moc"
