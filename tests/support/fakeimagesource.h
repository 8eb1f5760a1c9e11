// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/imagesource.h"

#include <QList>
#include <QPointer>

#include <memory>
#include <optional>
#include <vector>

class FakeAnswer;

/// An ImageSource that records what it is asked. The test answers each request by hand, or has all
/// of them answered from a list of images, as the cloud would.
///
/// Requests are named by their number, which is their place in requests().
class FakeImageSource final : public ImageSource
{
public:
    FakeImageSource();
    ~FakeImageSource() override;
    Q_DISABLE_COPY_MOVE(FakeImageSource)

    [[nodiscard]] PendingPtr<ImagePage> describeImages(const ImageRequest &request) override;

    void prepare(const QList<Place> &places) override { m_preparedPlaces = places; }

    /// The places last told to prepare().
    [[nodiscard]] const QList<Place> &preparedPlaces() const { return m_preparedPlaces; }
    [[nodiscard]] const QList<ImageRequest> &requests() const { return m_requests; }
    /// The numbers of the requests that were neither answered nor dropped.
    [[nodiscard]] QList<int> openRequests() const;

    /// Each answer is stamped anew, as the cloud does it: another RequestId, another time.
    void succeed(int number, const ImagePage &page);
    void fail(int number, const ApiError &error);

    /// From now on the time of answers is that of the clock.
    void stampNow() { m_stampsNow = true; }

    /// From now on answers from these images, out of the event loop: those of the place, narrowed
    /// to the image ids asked, cut to the page.
    void answerFrom(const QList<Image> &images);

private:
    [[nodiscard]] ImagePage cutPage(const ImageRequest &request) const;
    [[nodiscard]] ImagePage stamped(ImagePage page);

    QList<ImageRequest> m_requests;
    QList<Place> m_preparedPlaces;
    std::vector<QPointer<FakeAnswer>> m_answers;
    std::optional<QList<Image>> m_images;
    int m_stamps = 0;
    bool m_stampsNow = false;
};

/// An image with a region, an id and a name.
[[nodiscard]] Image makeImage(const QString &region, const QString &imageId,
                              const QString &imageName = {});

/// Images number `first` to `first + count - 1` of a region: ids such as "img-00000007", names
/// such as "image 7".
[[nodiscard]] QList<Image> makeImages(const QString &region, int first, int count);

/// Images of a region whose names are also their ids.
[[nodiscard]] QList<Image> named(const QStringList &names,
                                 const QString &region = QStringLiteral("ap-seoul"));
