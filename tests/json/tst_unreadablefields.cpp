// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "json/unreadablefields.h"

#include "support/readimage.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class UnreadableFieldsTest final : public QObject
{
    Q_OBJECT

private slots:
    void fields_data();
    void fields();
    void allInTheirOrder();
    void nothingUnreadIsNothing();
};

void UnreadableFieldsTest::fields_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<bool>("isUnreadable");

    const auto add = [](const char *member, bool isUnreadable) {
        QTest::newRow(member) << QByteArray(member) << isUnreadable;
    };
    add(R"("ImageSize":174.19)", true);
    add(R"("ImageSize":"50")", false);
    add(R"("ImageSize":50)", false);
    add(R"("ImageSize":1e2)", false);
    add(R"("ImageSize":"many")", true);
    add(R"("ImageSize":null)", false);
    add(R"("ImageSize":[])", true);
    add(R"("ImageSize":99999999999999999999)", true);
    add(R"("IsSupportCloudinit":"true")", true);
    add(R"("IsSupportCloudinit":1)", true);
    add(R"("IsSupportCloudinit":true)", false);
    add(R"("ImageDeprecated":null)", false);
    add(R"("ImageName":7)", false);
    add(R"("ImageName":7.5)", true);
    add(R"("ImageName":{})", true);
    add(R"("ImageName":"a\"b")", false);
    add(R"("Tags":[])", false);
    add(R"("Tags":{})", true);
    add(R"("Tags":["env"])", true);
    add(R"("Tags":[{"Key":"env","Value":null}])", false);
    add(R"("Tags":[{"Key":"env"}])", false);
    add(R"("Tags":[{"Key":"env","Value":7}])", false);
    add(R"("Tags":[{"Key":"env","Value":7.5}])", true);
    add(R"("Tags":[{"Key":"a","Value":"b"},{"Key":true}])", true);
    add(R"("SnapshotSet":[{"SnapshotId":"snap-1","DiskSize":"50"}])", false);
    add(R"("SnapshotSet":[{"SnapshotId":"snap-1","DiskSize":50.5}])", true);
    add(R"("SnapshotSet":[{"SnapshotId":"snap-1","New":{}}])", false);
    add(R"("SnapshotSet":[null])", true);
    add(R"("NewField":1.5)", false);
}

/// As it is read from a reply, so that what is in Image::unread is what is there in truth.
void UnreadableFieldsTest::fields()
{
    QFETCH(QByteArray, member);
    QFETCH(bool, isUnreadable);
    const Image image = readImage(QByteArray("{\"ImageId\":\"img-1\"," + member + '}'));
    const QString name = QString::fromUtf8(member.split('"').at(1));
    QCOMPARE(unreadableFields(image.unread), isUnreadable ? QStringList {name} : QStringList());
}

void UnreadableFieldsTest::allInTheirOrder()
{
    const Image image = readImage(
            R"({"Tags":7,"ImageId":"img-1","X":null,"ImageSize":1.5,"ImageDeprecated":"no"})"_ba);
    QCOMPARE(unreadableFields(image.unread),
             (QStringList {u"Tags"_s, u"ImageSize"_s, u"ImageDeprecated"_s}));
}

void UnreadableFieldsTest::nothingUnreadIsNothing()
{
    QCOMPARE(unreadableFields({}), QStringList());
    QCOMPARE(unreadableFields("no JSON"_ba), QStringList());
}

QTEST_GUILESS_MAIN(UnreadableFieldsTest)
#include "tst_unreadablefields.moc"
